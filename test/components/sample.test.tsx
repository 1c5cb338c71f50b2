import { readdirSync } from 'node:fs';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { SampleStory } from '../../components/welcome/SampleStory.tsx';
import { capture } from '../../lib/capture.ts';
import { db } from '../../lib/db/database.ts';
import { type MessageKey, t } from '../../lib/i18n.ts';
import { SAMPLE_URL } from '../../lib/reading/sample-address.ts';
import { answerSave } from '../../lib/sample/answer-save.ts';
import { fillSample } from '../../lib/sample/fill-sample.ts';
import { cleanStage, show, speak } from './stage.tsx';

cleanStage();

const NOISE: readonly MessageKey[] = [
  'sampleNewsletter',
  'sampleNewsletterMore',
  'sampleSubscribe',
  'sampleAd',
  'sampleAdMore',
  'sampleShare',
  'sampleRelated_1',
  'sampleRelated_3',
];

function samplePage(): Document {
  const doc = document.implementation.createHTMLDocument();
  fillSample(doc);
  return doc;
}

describe('the sample', () => {
  it.each(readdirSync('public/_locales'))('in %s is saved whole, without the noise', (language) => {
    speak(language);
    const doc = samplePage();
    const draft = capture(doc, SAMPLE_URL);
    if (draft.type !== 'article') throw new Error(draft.reason);
    expect(draft).toMatchObject({
      grade: 'full',
      title: t('sampleHeadline'),
      siteName: 'Broadsheet',
      lang: language.replace('_', '-'),
      dir: language === 'ar' ? 'rtl' : 'ltr',
    });
    const text = new DOMParser().parseFromString(draft.contentHtml, 'text/html').body.textContent;
    for (const n of [1, 2, 3, 4, 5] as const) expect(text).toContain(t(`sampleText_${n}`));
    expect(NOISE.filter((key) => text.includes(t(key)))).toEqual([]);
    expect(draft.removals.length).toBeGreaterThan(0);
  });

  it('stores itself when its frame asks, once for each id, and tells what became of it', async () => {
    const doc = samplePage();
    const ours = 'chrome-extension://broadsheet';
    const told: unknown[] = [];
    const source = { postMessage: (answer: unknown) => told.push(answer) } as unknown as Window;
    const ask = (data: unknown, origin = ours) =>
      answerSave({ data, origin, source } as MessageEvent, { doc, origin: ours, capture });
    await ask({ save: 'one' });
    await ask({ save: 'one' });
    expect(told).toMatchObject([
      { outcome: { type: 'saved', id: 'one' } },
      { outcome: { type: 'saved', id: 'one' } },
    ]);
    expect(await db.articles.count()).toBe(1);
    await ask({ save: 'two' }, 'https://stranger.example');
    await ask({ nothing: true });
    expect(told).toHaveLength(2);
  });
});

describe('the welcome page', () => {
  it('asks the frame to save, repeats the id on a retry, and leads to the article', async () => {
    show(<SampleStory />);
    const frame = screen.getByTitle<HTMLIFrameElement>(t('sampleTitle'));
    const source = frame.contentWindow as Window;
    const asked = vi.spyOn(source, 'postMessage').mockImplementation(() => {});
    const answer = (outcome: object) =>
      fireEvent(window, new MessageEvent('message', { data: { outcome }, source }));
    fireEvent.click(screen.getByRole('button', { name: t('save') }));
    answer({ type: 'failed', error: 'diskFull' });
    await screen.findByText(t('error_diskFull'), { selector: 'p' });
    fireEvent.click(screen.getByRole('button', { name: t('save') }));
    const [first, second] = asked.mock.calls.map(([data]) => data as unknown as { save: string });
    expect(second?.save).toBe(first?.save);
    answer({ type: 'saved', id: 'it', title: 'A story', grade: 'full' });
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: t('readNow') });
    expect(link.href).toContain('reader.html?id=it');
    await waitFor(() => expect(document.activeElement).toBe(link));
    await screen.findByText(t('welcomeTryDone'), { selector: 'p' });
  });
});
