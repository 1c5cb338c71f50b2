import { JSDOM } from 'jsdom';
import { readMarkedPages } from './marked-pages.ts';
import { PageRunner } from './page-runner.ts';

/**
 * What a capture does to pages with marked blocks: prints what was lost and what was left, and their shares.
 *
 *     node test/train/score-held.ts [test/train/held]
 */
const [dir = 'test/train/held'] = process.argv.slice(2);

/** Letters and digits only: two texts that read alike are alike. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
/** Shorter ones stand in any text, in letters. */
const LEAST = 8;

const runner = await PageRunner.open('test/train/in-page.ts');
const sums = { pages: 0, perfect: 0, keep: 0, kept: 0, drop: 0, dropped: 0 };
for (const page of readMarkedPages(dir)) {
  const html = (await runner.call<string>('captured', page.html(), page.url)) ?? '';
  const text = bare(new JSDOM(html).window.document.body.textContent ?? '');
  const stories = bare(page.truth.with.join('|'));
  const wanted = page.truth.with.filter((each) => bare(each).length >= LEAST);
  const unwanted = page.truth.without.filter(
    (each) => bare(each).length >= LEAST && !stories.includes(bare(each)),
  );
  const lost = wanted.filter((each) => !text.includes(bare(each)));
  const left = unwanted.filter((each) => text.includes(bare(each)));
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
