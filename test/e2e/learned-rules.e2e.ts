import { expect, it } from 'vitest';
import { PARAGRAPHS, storyPage } from './harness/pages.ts';
import { saveWithPopup, waitForRow } from './harness/steps.ts';
import { say, startOf, story } from './harness/stories.ts';

/** A block of the kind that no list of phrases knows: only the reader can. */
const houseNote = (words: string) => `<p>From the tower clock: ${words}</p>`;
const pageOf = (title: string, words: string) => {
  const [first = '', second = '', ...rest] = PARAGRAPHS;
  const page = storyPage({ title, paragraphs: [first, second] });
  return page.replace(
    '</article>',
    `${houseNote(words)}${rest.map((it) => `<p>${it}</p>`).join('')}</article>`,
  );
};

story('what the reader teaches', {}, (browser) => {
  it('is done at the next save, offered for earlier ones, and listed in the options', async () => {
    const { site, openOurs, rows } = browser();
    const notes = [
      'half past six, and all is well.',
      'noon, and the gulls are quiet.',
      'nine, and it rains.',
    ];
    const ids: string[] = [];
    for (const [n, words] of notes.slice(0, 2).entries()) {
      site.put(`/taught-${n}`, { body: pageOf(`Taught ${n}`, words) });
      ids.push((await saveWithPopup(browser(), site.url(`/taught-${n}`))).id);
    }
    const reader = await openOurs(`reader.html?id=${ids[0]}`);
    await reader.until(() => document.querySelector('.article-text p'));
    await reader.run(() => {
      const block = [...document.querySelectorAll('.article-text p')].find((it) =>
        it.textContent?.includes('tower'),
      );
      if (block) document.getSelection()?.selectAllChildren(block);
    });
    await reader.press('x');
    await reader.until(() => !document.querySelector('.article-text')?.textContent?.includes('tower clock'));
    await reader.until((words) => document.body.textContent?.includes(words), startOf('cutDoneLearned'));

    await reader.click('details summary');
    await reader.click(`text=${say('earlierLook')}`);
    await reader.until((words) => document.body.textContent?.includes(words), notes[1] ?? '');
    await reader.click(`text=${say('earlierTakeOut')}`);
    await reader.until((words) => document.body.textContent?.includes(words), say('earlierDone_one', '1'));
    await reader.close();

    site.put('/taught-2', { body: pageOf('Taught 2', notes[2] ?? '') });
    const { id } = await saveWithPopup(browser(), site.url('/taught-2'));
    const text = await waitForRow(browser(), 'texts', (row) => row.id === id);
    expect(text.text).not.toContain('tower clock');
    for (const paragraph of PARAGRAPHS) expect(text.text).toContain(paragraph);
    const removals = (await rows('removals')).filter(({ articleId }) => articleId === id);
    expect(removals).toContainEqual(
      expect.objectContaining({ step: 'learned', text: `From the tower clock: ${notes[2]}` }),
    );

    const options = await openOurs('options.html');
    await options.until(
      (words) => document.body.textContent?.includes(words),
      say('ruleTakesOut', `From the tower clock: ${notes[0]}`),
    );
    await options.click('#rules ~ section input[type=checkbox]');
    await options.until(
      () => !document.querySelector<HTMLInputElement>('#rules ~ section input[type=checkbox]')?.checked,
    );
    await options.close();
  });
});
