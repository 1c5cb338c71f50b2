import { JSDOM } from 'jsdom';
import { bare } from '../../lib/extract/metadata/text.ts';
import { readMarkedPages } from './marked-pages.ts';
import { PageRunner } from './page-runner.ts';

/**
 * What a capture does to pages with marked blocks: prints what was lost and what was left, their shares, and the shares of
 * Readability alone.
 *
 *     node test/train/score-held.ts [test/train/held-plain]
 */
const [dir = 'test/train/held'] = process.argv.slice(2);

/** Where one block ends and the next begins no space stands between their words. */
const letters = (text: string): string => bare(text).replaceAll(' ', '');
/** Shorter ones stand in any text, in letters. */
const LEAST = 8;

class Score {
  #pages = 0;
  #perfect = 0;
  #keep = 0;
  #kept = 0;
  #drop = 0;
  #dropped = 0;

  /** Counts one page, and tells what its text lost and what it left. */
  add(html: string | null, wanted: string[], unwanted: string[]): { lost: string[]; left: string[] } {
    const text = letters(new JSDOM(html ?? '').window.document.body.textContent ?? '');
    const lost = wanted.filter((each) => !text.includes(letters(each)));
    const left = unwanted.filter((each) => text.includes(letters(each)));
    this.#pages++;
    this.#perfect += Number(lost.length + left.length === 0);
    this.#keep += wanted.length;
    this.#kept += wanted.length - lost.length;
    this.#drop += unwanted.length;
    this.#dropped += unwanted.length - left.length;
    return { lost, left };
  }

  toString(): string {
    const share = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
    const shares = `${share(this.#kept, this.#keep)} kept, ${share(this.#dropped, this.#drop)} dropped`;
    return `${this.#perfect} of ${this.#pages} perfect, ${shares}`;
  }
}

const runner = await PageRunner.open('test/train/in-page.ts');
const [ours, alone] = [new Score(), new Score()];
for (const page of readMarkedPages(dir)) {
  const stories = letters(page.truth.with.join('|'));
  const wanted = page.truth.with.filter((each) => letters(each).length >= LEAST);
  const unwanted = page.truth.without.filter(
    (each) => letters(each).length >= LEAST && !stories.includes(letters(each)),
  );
  alone.add(await runner.call<string>('readAlone', page.html()), wanted, unwanted);
  const captured = await runner.call<string>('captured', page.html(), page.url);
  for (const [what, texts] of Object.entries(ours.add(captured, wanted, unwanted)))
    for (const each of texts)
      process.stdout.write(`${page.id} ${what}: ${each.replace(/\s+/g, ' ').trim()}\n`);
}
await runner.close();
process.stdout.write(`Readability alone: ${alone}\n${ours}\n`);
