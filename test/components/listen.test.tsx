import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Reader } from '../../components/reader/Reader.tsx';
import { Speaker } from '../../components/reader/speaker.ts';
import type { SafeHtml } from '../../lib/article.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { trash } from '../../lib/db/commands/trash.ts';
import { t } from '../../lib/i18n.ts';
import { addToQueue, readQueue } from '../../lib/reading/listen-queue.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

/** jsdom cannot speak, and no browser that tests run in has a voice: this one says a sentence when it is told to. */
class Voice {
  said: string[] = [];
  voices = [{ lang: 'en-GB', localService: true, default: true, name: 'V', voiceURI: 'v' }];
  private last: { text: string; onend?: () => void; onerror?: () => void } | null = null;
  getVoices = () => this.voices;
  resume = () => {};
  cancel = () => {
    this.last = null;
  };
  speak(utterance: { text: string; onend?: () => void; onerror?: () => void }) {
    this.said.push(utterance.text.trim());
    this.last = utterance;
  }
  end = () => this.last?.onend?.();
  fail = () => this.last?.onerror?.();
}

class Utterance {
  text: string;
  constructor(text: string) {
    this.text = text;
  }
}

let voice = new Voice();
beforeEach(() => {
  voice = new Voice();
  vi.stubGlobal('speechSynthesis', voice);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the speaker', () => {
  const events = { onSentence: vi.fn(), onEnd: vi.fn(), onFailed: vi.fn() };
  const speaker = () =>
    new Speaker(
      voice as unknown as SpeechSynthesis,
      ['One.', 'Two.', 'Three.'],
      voice.voices[0] as never,
      events,
    );
  beforeEach(() => vi.clearAllMocks());

  it('reads on to the end', () => {
    speaker().play(0);
    for (let n = 0; n < 3; n++) voice.end();
    expect(voice.said).toEqual(['One.', 'Two.', 'Three.']);
    expect(events.onEnd).toHaveBeenCalledOnce();
  });

  it('leaves out a sentence that is too much, and gives up a voice that fails again and again', () => {
    speaker().play(0);
    voice.fail();
    voice.end();
    expect(voice.said).toEqual(['One.', 'Two.', 'Three.']);
    voice.fail();
    expect(events.onFailed).not.toHaveBeenCalled();
    speaker().play(0);
    for (let n = 0; n < 3; n++) voice.fail();
    expect(events.onFailed).toHaveBeenCalledOnce();
  });

  it('notices a voice that fell silent, and begins the sentence again', () => {
    vi.useFakeTimers();
    speaker().play(1);
    vi.advanceTimersByTime(60_000);
    expect(voice.said.slice(0, 2)).toEqual(['Two.', 'Two.']);
    expect(events.onFailed).toHaveBeenCalledOnce();
  });
});

describe('listening', () => {
  const html = (words: string) => `<p>${words} one. ${words} two.</p><p>${words} three.</p>` as SafeHtml;
  const fill = async () => {
    for (const n of [1, 2, 3])
      await saveDraft(`it${n}`, draft({ title: `Story ${n}`, contentHtml: html(`Part ${n}`) }), n);
  };
  const said = (...words: string[]) => waitFor(() => expect(voice.said).toEqual(words));

  it('reads, skips by sentence, paragraph and article, and goes on through the queue', async () => {
    await fill();
    show(<Reader articleId="it3" />);
    fireEvent.click(await screen.findByRole('button', { name: t('panel_listen') }));
    await screen.findByRole('button', { name: t('keyNext') });
    fireEvent.click(screen.getByRole('button', { name: t('listenQueueList') }));
    await waitFor(() => expect(readQueue(localStorage)).toEqual(['it2', 'it1']));
    await screen.findByText('Story 1');
    fireEvent.click(screen.getByRole('button', { name: t('listenBegin') }));
    await said('Part 3 one.');
    fireEvent.keyDown(document.body, { key: '.' });
    fireEvent.keyDown(document.body, { key: '>' });
    await said('Part 3 one.', 'Part 3 two.', 'Part 3 three.');
    voice.end();
    await screen.findByRole('heading', { level: 1, name: 'Story 2' });
    await said('Part 3 one.', 'Part 3 two.', 'Part 3 three.', 'Part 2 one.');
    expect(readQueue(localStorage)).toEqual(['it1']);
    // The bar above has one of the same name.
    const panel = within(screen.getByRole('region', { name: t('panel_listen') }));
    fireEvent.click(panel.getByRole('button', { name: t('listenArticleOn') }));
    await waitFor(() => expect(voice.said.at(-1)).toBe('Part 1 one.'));
    fireEvent.keyDown(document.body, { key: 'k' });
    await screen.findByRole('button', { name: t('listenBegin') });
  });

  it('goes on with the sentence when the text is another one meanwhile', async () => {
    await fill();
    show(<Reader articleId="it3" />);
    await screen.findByRole('button', { name: t('keyNext') });
    fireEvent.keyDown(document.body, { key: 'k' });
    await said('Part 3 one.');
    voice.end();
    await said('Part 3 one.', 'Part 3 two.');
    const longer = `<p>News of today.</p>${html('Part 3')}` as SafeHtml;
    await act(
      async () => void (await saveDraft('again', draft({ title: 'Story 3', contentHtml: longer }), 4)),
    );
    await screen.findByText('News of today.');
    await said('Part 3 one.', 'Part 3 two.', 'Part 3 two.');
    voice.end();
    await waitFor(() => expect(voice.said.at(-1)).toBe('Part 3 three.'));
  });

  it('passes over what was deleted while it waited', async () => {
    await fill();
    show(<Reader articleId="it3" />);
    await screen.findByRole('button', { name: t('keyNext') });
    addToQueue(['it2', 'never-was', 'it1'], localStorage);
    fireEvent.keyDown(document.body, { key: 'l' });
    await screen.findByText('Story 2');
    await act(async () => void (await trash(['it2'], Date.now())));
    await waitFor(() => expect(screen.queryByText('Story 2')).toBeNull());
    fireEvent.keyDown(document.body, { key: 'k' });
    await said('Part 3 one.');
    fireEvent.keyDown(document.body, { key: '>' });
    await said('Part 3 one.', 'Part 3 three.');
    voice.end();
    await said('Part 3 one.', 'Part 3 three.', 'Part 1 one.');
    expect(readQueue(localStorage)).toEqual([]);
  });

  it('goes on where the voice stopped, also after the article was closed', async () => {
    await fill();
    const first = show(<Reader articleId="it1" />);
    await screen.findByRole('button', { name: t('keyPrevious') });
    fireEvent.keyDown(document.body, { key: 'k' });
    await said('Part 1 one.');
    voice.end();
    await said('Part 1 one.', 'Part 1 two.');
    first.unmount();
    show(<Reader articleId="it1" />);
    await screen.findByRole('button', { name: t('keyPrevious') });
    // jsdom lays nothing out: the whole text is put into the window.
    for (const block of document.querySelectorAll('.article-text p'))
      block.getBoundingClientRect = () => new DOMRect(0, 10, 100, 20);
    fireEvent.keyDown(document.body, { key: 'k' });
    await said('Part 1 one.', 'Part 1 two.', 'Part 1 two.');
  });

  it('waits for the voices of a browser that has none at first, and says when there is none', async () => {
    await fill();
    voice.voices = [];
    show(<Reader articleId="it1" />);
    fireEvent.click(await screen.findByRole('button', { name: t('panel_listen') }));
    fireEvent.click(screen.getByRole('button', { name: t('listenBegin') }));
    await screen.findByText(t('listenNoVoice'), {}, { timeout: 4000 });
    expect(voice.said).toEqual([]);
  });
});
