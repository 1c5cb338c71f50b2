import { MOST_OF_STORY, speaksOf } from '../../learned-rules/apply-rules.ts';
import { fits } from '../../learned-rules/fits.ts';
import { textOf } from '../../learned-rules/html-tree.ts';
import { wordsIn } from '../../learned-rules/learn.ts';
import { shapesOf } from '../../learned-rules/shape.ts';
import type { SiteRuleRow } from '../../learned-rules/site-rule.ts';
import { blocksIn } from '../../learned-rules/take-out.ts';
import { beginningOfWords } from '../../reading/blocks.ts';
import { db } from '../database.ts';
import { read } from '../read.ts';
import type { ArticleRow, CutRow, RemovalRow, Shelf } from '../rows.ts';
import { write } from '../transaction.ts';

/** Earlier saves that are looked through, the latest first: more would keep the reader waiting. */
const MOST_EARLIER = 200;

/** What a rule would change in an article that was saved before. */
export interface EarlierMatch {
  row: ArticleRow;
  cuts: CutRow[];
  removals: RemovalRow[];
  /** The blocks themselves, to be looked at before anything is done. */
  texts: string[];
}

/** What a rule would change in the site's earlier saves. Changes nothing. */
export function findEarlier(rule: SiteRuleRow): Promise<EarlierMatch[]> {
  return read(async () => {
    const matches: EarlierMatch[] = [];
    for (const row of await rowsOf(rule.host)) {
      const match = rule.verb === 'takeOut' ? await toTakeOut(rule, row) : await toPutBack(rule, row);
      if (match.texts.length > 0) matches.push(match);
    }
    return matches;
  });
}

/** Does to earlier saves what `findEarlier` found. @returns the way back */
export function applyToEarlier(
  rule: SiteRuleRow,
  matches: readonly EarlierMatch[],
  now: number,
): Promise<() => Promise<unknown>> {
  const tables = [db.cuts, db.removals, db.siteRules];
  const cuts = matches.flatMap((match) => match.cuts).map((cut) => ({ ...cut, createdAt: now }));
  const ids = matches.flatMap(({ removals }) => removals.map(({ id }) => id));
  const decide = async (putBack: boolean) => {
    for (const id of ids) await db.removals.update(id, { putBack });
  };
  return write(tables, async () => {
    const before = await db.siteRules.get(rule.id);
    await db.cuts.bulkPut(cuts);
    await decide(true);
    if (before)
      await db.siteRules.put({ ...before, uses: before.uses + cuts.length + ids.length, lastUsedAt: now });
    return () =>
      write(tables, async () => {
        await db.cuts.bulkDelete(cuts.map(({ id }) => id));
        await decide(false);
        if (before) await db.siteRules.put(before);
      });
  });
}

async function rowsOf(host: string): Promise<ArticleRow[]> {
  const shelves: Shelf[] = ['list', 'archive'];
  const found = await Promise.all(
    shelves.map((shelf) =>
      db.articles.where('[shelf+host+savedAt+id]').between([shelf, host], [shelf, host, []]).toArray(),
    ),
  );
  return found
    .flat()
    .sort((a, b) => b.savedAt - a.savedAt)
    .slice(0, MOST_EARLIER);
}

async function toTakeOut(rule: SiteRuleRow, row: ArticleRow): Promise<EarlierMatch> {
  const html = (await db.bodies.get(row.id))?.html;
  const known = (await db.cuts.where('articleId').equals(row.id).toArray()).map(({ text }) => text);
  const { blocks } = html ? blocksIn(html) : { blocks: [] };
  const shapes = shapesOf(blocks);
  const total = shapes.reduce((sum, { words }) => sum + words, 0);
  const fitting = shapes.flatMap((shape, index) => (fits(rule, shape) ? [index] : []));
  const words = fitting.reduce((sum, index) => sum + (shapes[index]?.words ?? 0), 0);
  const cuts =
    words > total * MOST_OF_STORY ? [] : fitting.flatMap((index) => cutOf(rule, row.id, blocks, index));
  const fresh = cuts.filter(({ text }) => !known.includes(text));
  return { row, cuts: fresh, removals: [], texts: fresh.map(({ text }) => text) };
}

function cutOf(
  rule: SiteRuleRow,
  articleId: string,
  blocks: ReturnType<typeof blocksIn>['blocks'],
  index: number,
): CutRow[] {
  const block = blocks[index];
  if (!block) return [];
  const text = wordsIn(textOf(block.element));
  const id = crypto.randomUUID();
  return [
    { id, articleId, block: index, quote: beginningOfWords(text), text, ruleId: rule.id, createdAt: 0 },
  ];
}

async function toPutBack(rule: SiteRuleRow, row: ArticleRow): Promise<EarlierMatch> {
  const all = await db.removals.where('articleId').equals(row.id).toArray();
  const removals = all.filter((removal) => !removal.putBack && speaksOf(rule, removal));
  return { row, cuts: [], removals, texts: removals.map(({ text }) => wordsIn(text)) };
}
