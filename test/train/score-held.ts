import { JSDOM } from 'jsdom';
import { bare } from '../../lib/extract/metadata/text.ts';
import { readMarkedPages } from './marked-pages.ts';
import { PageRunner } from './page-runner.ts';

/**
 * What a capture does to pages with marked blocks: prints what was lost and what was left, and their shares.
 *
 *     node test/train/score-held.ts [test/train/held]
 */
const [dir = 'test/train/held'] = process.argv.slice(2);

/** Where one block ends and the next begins no space stands between their words. */
const letters = (text: string): string => bare(text).replaceAll(' ', '');
/** Shorter ones stand in any text, in letters. */
const LEAST = 8;

const runner = await PageRunner.open('test/train/in-page.ts');
const sums = { pages: 0, perfect: 0, keep: 0, kept: 0, drop: 0, dropped: 0 };
for (const page of readMarkedPages(dir)) {
  const html = (await runner.call<string>('captured', page.html(), page.url)) ?? '';
  const text = letters(new JSDOM(html).window.document.body.textContent ?? '');
  const stories = letters(page.truth.with.join('|'));
  const wanted = page.truth.with.filter((each) => letters(each).length >= LEAST);
  const unwanted = page.truth.without.filter(
    (each) => letters(each).length >= LEAST && !stories.includes(letters(each)),
  );
  const lost = wanted.filter((each) => !text.includes(letters(each)));
  const left = unwanted.filter((each) => text.includes(letters(each)));
  sums.pages++;
  sums.perfect += Number(lost.length + left.length === 0);
  sums.keep += wanted.length;
  sums.kept += wanted.length - lost.length;
  sums.drop += unwanted.length;
  sums.dropped += unwanted.length - left.length;
  for (const [what, texts] of [
    ['lost', lost],
    ['left', left],
  ] as const)
    for (const each of texts)
      process.stdout.write(`${page.id} ${what}: ${each.replace(/\s+/g, ' ').trim()}\n`);
}
await runner.close();
const share = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
process.stdout.write(
  `${sums.perfect} of ${sums.pages} perfect, ${share(sums.kept, sums.keep)} kept, ${share(sums.dropped, sums.drop)} dropped\n`,
);
