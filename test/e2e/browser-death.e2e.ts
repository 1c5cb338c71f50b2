import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PARAGRAPHS, storyPage } from './harness/pages.ts';
import { expectWhole, onlyArticle, openPopup, saveWithPopup, standing } from './harness/steps.ts';
import { story } from './harness/stories.ts';

story('the browser is killed after it said Saved', {}, (browser) => {
  it('and has the article when it starts again on the same profile', async () => {
    const { site, open, kill, restart, rows } = browser();
    site.put('/kept', { body: storyPage({ title: 'What was promised is kept' }) });
    const { id } = await saveWithPopup(browser(), site.url('/kept'));
    await kill();
    await restart();
    const row = await onlyArticle(browser(), ({ url }) => url.endsWith('/kept'));
    expect(row.id).toBe(id);
    const text = (await rows('texts')).find((it) => it.id === id)?.text ?? '';
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
    await expectWhole(browser());
    await open(site.url('/kept'));
    const popup = await openPopup(browser());
    expect(await standing(popup)).toContain('Saved');
    await popup.close();
  });

  // LevelDB appends to the log of the run before; what a kill or a power cut left at its end would then stand in its middle.
  it('has left the log of that run behind before it saves again', async ({ skip }) => {
    const { name, site, profile, kill, restart } = browser();
    if (name !== 'chromium') skip();
    const logs = () =>
      globSync('Default/IndexedDB/chrome-extension_*.leveldb/*.log', { cwd: profile() }).map((it) =>
        path.basename(it),
      );
    const [before] = logs();
    expect(before).toBeDefined();
    await kill();
    await restart();
    site.put('/after', { body: storyPage({ title: 'What is saved after a kill' }) });
    await saveWithPopup(browser(), site.url('/after'));
    expect(logs()).not.toContain(before);
  });
});
