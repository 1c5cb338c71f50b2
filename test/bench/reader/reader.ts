import { parseArgs } from 'node:util';
import { newArticleRow } from '../../../lib/db/article-row.ts';
import type { BrowserName } from '../../browsers/find.ts';
import type { View } from '../../e2e/harness/harness.ts';
import { launch } from '../../e2e/harness/launch.ts';
import { environment, median } from '../library/report.ts';
import { dearestFrame } from './frame-cpu.ts';
import { changeSize, doNothing, fill, goToTop, openArticle, scrollOn, typeNote } from './in-page.ts';
import { type LongStory, longStory, pictureOf } from './long-story.ts';
import { LIMITS, type Measured, tableOf, writeTables } from './report.ts';

/** `npm run bench:reader`: the reader of the built extension with a short and a very long article. Build it first. */

const HELP = `npm run build && npm run build:firefox, then: npm run bench:reader -- [options]
  --browser chromium,firefox   where to measure
  --runs 7                     runs of each measure; medians are printed
  --words 30000 --pictures 40  the long article
  --json                       one JSON object and nothing else
  --write                      put the tables into test/bench/README.md too
  --check                      fails when a limit is not kept`;

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium,firefox' },
    runs: { type: 'string', default: '7' },
    words: { type: 'string', default: '30000' },
    pictures: { type: 'string', default: '40' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const SHORT: LongStory = { id: 'short', words: 1000, pictures: 2 };
const LONG: LongStory = { id: 'long', words: Number(values.words), pictures: Number(values.pictures) };
const NOTE = 'What the council said in May';
/** Frames of scrolling asked for at once: far from the drivers' patience. */
const STRETCH = 200;

if (values.help) console.log(HELP);
else {
  const measured: Measured[] = [];
  for (const browser of values.browser.split(',') as BrowserName[]) measured.push(await measure(browser));
  if (values.write) writeTables(environment().words, measured);
  if (values.json)
    console.log(JSON.stringify({ ...environment(), runs: Number(values.runs), browsers: measured }));
  else console.log([environment().words, ...measured.map(tableOf)].join('\n\n'));
  const broken = measured.flatMap((it) => LIMITS.filter(({ kept }) => !kept(it)).map(({ words }) => words));
  if (values.check && broken.length > 0) {
    console.error(`Not kept: ${broken.join('; ')}`);
    process.exitCode = 1;
  }
}

async function measure(browser: BrowserName): Promise<Measured> {
  const harness = await launch(browser);
  try {
    const page = await harness.openOurs('options.html');
    await page.until(() => document.querySelector('main'));
    for (const story of [SHORT, LONG]) await put(page, story);
    // Put there behind their backs, the stories show in open lists at the first write of a place (Firefox opens its sidebar
    // by itself), and the page around is set once more: two long frames of theirs, in one process with the reader's.
    await page.run(openArticle, LONG.id, lengthOf(LONG));
    await page.run(goToTop);
    await scrollAll(page);
    const open: Record<string, number[]> = { short: [], long: [] };
    const times = { size: [] as number[], letters: [] as number[], kept: [] as number[] };
    const longest: number[] = [];
    const idle: number[] = [];
    let frames: number[] = [];
    // Turn by turn, so that a burst of load on the machine meets both.
    for (let run = 0; run < Number(values.runs); run++) {
      for (const story of run % 2 ? [LONG, SHORT] : [SHORT, LONG])
        open[story.id]?.push(await page.run(openArticle, story.id, lengthOf(story)));
      await page.run(openArticle, LONG.id, lengthOf(LONG));
      // It opens where the last run stopped.
      await page.run(goToTop);
      const scrolled = await scrollAll(page);
      longest.push(Math.max(...scrolled));
      idle.push(await page.run(doNothing, scrolled.length));
      frames = frames.concat(scrolled);
      // In the middle of the text, where most of it can move.
      await page.run(() => {
        const view = document.querySelector('iframe')?.contentWindow;
        view?.scrollTo({ top: view.document.body.scrollHeight / 2, behavior: 'instant' });
      });
      for (const key of ['+', '-'] as const) times.size.push(await page.run(changeSize, key));
      const letters = await page.run(typeNote, NOTE);
      times.kept.push(letters.pop() ?? 0);
      times.letters.push(...letters);
    }
    await page.run(openArticle, LONG.id, lengthOf(LONG));
    await page.run(goToTop);
    const cpu = await dearestFrame(page, () => scrollAll(page));
    const [short, long] = [median(open.short ?? []), median(open.long ?? [])];
    const { name } = harness;
    return {
      ...{ browser: name, short, long, longestFrame: median(longest), idle: median(idle), cpu },
      ...{ slowFrames: frames.filter((it) => it > 50).length / frames.length, frames: frames.length },
      ...{ size: median(times.size), letter: median(times.letters), note: median(times.kept) },
    };
  } finally {
    await harness.quit();
  }
}

async function put(page: View, story: LongStory): Promise<void> {
  const draft = longStory(story);
  const pictures = Array.from({ length: story.pictures }, (_, n) => pictureOf(story.id, n + 1));
  const row = {
    ...newArticleRow(story.id, draft, Date.now()),
    ...{ pictureCount: story.pictures, pictureStored: story.pictures },
  };
  // One by one: a picture takes its time to be drawn.
  await page.run(fill, { row, html: draft.contentHtml, pictures: [] });
  for (const src of pictures) await page.run(fill, { row, html: draft.contentHtml, pictures: [src] });
  const sizes = Object.fromEntries(pictures.map((src) => [src, [1200, 800]]));
  await page.run(
    async (id, all) => {
      const request = indexedDB.open('broadsheet');
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      const transaction = request.result.transaction('sizes', 'readwrite');
      transaction.objectStore('sizes').put({ id, sizes: all });
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      request.result.close();
    },
    story.id,
    sizes,
  );
}

async function scrollAll(page: View): Promise<number[]> {
  const frames: number[] = [];
  for (let atEnd = false; !atEnd; ) {
    const stretch = await page.run(scrollOn, STRETCH);
    // The first frame of a stretch follows the driver's own work.
    frames.push(...stretch.frames.slice(1));
    atEnd = stretch.atEnd;
  }
  return frames;
}

/** How long the text is: when so much is there, all of it is. */
function lengthOf(story: LongStory): number {
  return longStory(story).contentHtml.replace(/<[^>]+>/g, '').length;
}
