import type { Removal, SafeHtml } from '../article.ts';
import { isTeachable } from './fits.ts';
import { textOf } from './html-tree.ts';
import { shapeOfRemoval, shapesOf } from './shape.ts';
import type { SiteRuleRow } from './site-rule.ts';
import { blocksIn } from './take-out.ts';

/** What a block taught, before it is a rule of the library. */
export type Lesson = Pick<SiteRuleRow, 'host' | 'verb' | 'shape' | 'removed' | 'example'>;

/** Of a block that is shown as an example, in characters. */
const EXAMPLE = 120;

/** What taking a block out teaches; null when nothing could be known again by it.
 *
 * @param html the text as it was shown
 * @param words of the block, white space folded
 * @param block its number in that text, for telling equal ones apart
 */
export function lessonOfCut(host: string, html: SafeHtml, words: string, block: number): Lesson | null {
  const { blocks } = blocksIn(html);
  const shapes = shapesOf(blocks);
  const alike = blocks.flatMap(({ element }, index) => (wordsIn(textOf(element)) === words ? [index] : []));
  const [index] = alike.sort((a, b) => Math.abs(a - block) - Math.abs(b - block));
  const shape = index === undefined ? undefined : shapes[index];
  if (!shape || !isTeachable(shape)) return null;
  return { host, verb: 'takeOut', shape, removed: null, example: words.slice(0, EXAMPLE) };
}

/** What putting a removed block back teaches. */
export function lessonOfPutBack(host: string, removal: Removal): Lesson | null {
  const shape = shapeOfRemoval(removal.html);
  if (!isTeachable(shape)) return null;
  const removed = { kind: removal.kind, by: `${removal.step} ${removal.rule}` };
  return { host, verb: 'putBack', shape, removed, example: wordsIn(removal.text).slice(0, EXAMPLE) };
}

export const wordsIn = (text: string): string => text.replace(/\s+/g, ' ').trim();
