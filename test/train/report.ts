import {
  countSnippets,
  mean,
  sameText,
  shingleShares,
  shingleSummary,
  wordOverlap,
} from '../bench/measures.ts';
import { isPromotion, residueLines } from '../bench/residue.ts';
import type { TrainingLeaf } from './in-page.ts';
import type { Label, TrainingPage } from './label.ts';

export interface ValidatedPage extends TrainingPage {
  labels: (Label | null)[] | null;
}

type Keep = (leaf: TrainingLeaf) => boolean;

/** What the validation found, as Markdown. */
export function report(pages: ValidatedPage[], folds: number): string {
  const sets = [...new Set(pages.map((page) => page.set))].sort();
  return [
    '# Training report',
    '',
    `Cross-validation by site in ${folds} folds: no page was cleaned by a model that had seen its site. The rules and word lists`,
    'are the same in all folds. “before” is the story as chosen and tidied, nothing taken out. How to repeat it: `dump.ts`,',
    '`validate.ts`. Set `fixtures` are our own pages; the others are described in `test/bench/README.md`.',
    '',
    '| set | pages | | word F1 | shingle F1, no captions | exact | promo lines /100 | with promo | with[] | without[] absent |',
    '| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...sets.flatMap((set) => {
      const own = pages.filter((page) => page.set === set);
      return [row(set, 'before', own, () => true), row(set, 'after', own, (leaf) => !leaf.rule)];
    }),
    '',
    '| step | blocks of no story taken | words | blocks of story taken | words |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...steps(pages),
    '',
    'Truths have gaps: most “story” in this table is read-more lines, contents lists and bylines that a truth happens to have.',
    '',
  ].join('\n');
}

function row(set: string, name: string, pages: ValidatedPage[], keep: Keep): string {
  const bodies = pages.flatMap(({ truth, leaves }) => (truth.body ? [{ body: truth.body, leaves }] : []));
  const text = (leaves: TrainingLeaf[], captions: boolean): string =>
    leaves
      .filter((leaf) => keep(leaf) && (captions || leaf.type !== 'media'))
      .flatMap((leaf) => leaf.lines)
      .join('\n');
  const promo = bodies.map(
    ({ body, leaves }) => residueLines(text(leaves, true), body).filter(isPromotion).length,
  );
  const snippets = (kind: 'with' | 'without'): { found: number; total: number } =>
    pages
      .map(({ truth, leaves }) => countSnippets(text(leaves, true), truth[kind]))
      .reduce((a, b) => ({ found: a.found + b.found, total: a.total + b.total }), { found: 0, total: 0 });
  const [wanted, unwanted] = [snippets('with'), snippets('without')];
  const cells = [
    mean(bodies.map(({ body, leaves }) => wordOverlap(text(leaves, true), body).f1)).toFixed(4),
    shingleSummary(bodies.map(({ body, leaves }) => shingleShares(text(leaves, false), body))).f1.toFixed(4),
    mean(bodies.map(({ body, leaves }) => Number(sameText(text(leaves, false), body)))).toFixed(3),
    (mean(promo) * 100).toFixed(1),
    `${(mean(promo.map((lines) => Number(lines > 0))) * 100).toFixed(1)} %`,
  ].map((cell) => (bodies.length ? cell : '–'));
  const share = (part: number, whole: number): string =>
    whole ? `${((part / whole) * 100).toFixed(1)} %` : '–';
  cells.push(share(wanted.found, wanted.total), share(unwanted.total - unwanted.found, unwanted.total));
  return `| ${set} | ${pages.length} | ${name} | ${cells.join(' | ')} |`;
}

function steps(pages: ValidatedPage[]): string[] {
  const counts = new Map<string, [number, number, number, number]>();
  for (const { leaves, labels } of pages)
    leaves.forEach((leaf, i) => {
      const label = labels?.[i];
      if (!label || !leaf.rule) return;
      const step = leaf.rule.split('/', 1)[0] ?? '';
      const count = counts.get(step) ?? [0, 0, 0, 0];
      const at = label.junk ? 0 : 2;
      count[at]++;
      count[at + 1] = (count[at + 1] ?? 0) + leaf.words;
      counts.set(step, count);
    });
  return [...counts].map(([step, count]) => `| ${step} | ${count.join(' | ')} |`);
}
