import type { Metadata } from '../../article.ts';
import { foldText } from '../../rules/fold-text.ts';
import { type Blocks, isHeading, isProse, type Leaf } from '../blocks/block.ts';
import { strongestOf } from './evidence.ts';
import { flag, shareOfLinks } from './shape.ts';

/** Distances count leaves, and beyond this one they all mean the same. */
const FAR = 12;
const PARAGRAPH_WORDS = 20;
const LABEL_WORDS = 12;
const LINE_WORDS = 40;

const isParagraph = (leaf: Leaf): boolean => isProse(leaf) && leaf.words >= PARAGRAPH_WORDS;
const next = (distance: number): number => Math.min(FAR, distance + 1);

/** Where each leaf stands: how much of the story is before it, what its neighbours are, and what it repeats. */
export function places({ leaves, root }: Blocks, { authors }: Metadata): number[][] {
  const total = Math.max(1, root.prose);
  const names = authors.map(foldText).filter((name) => name.length > 3);
  const seen = new Map<string, number>();
  const ahead = distancesToProse(leaves);
  let [before, run, sectionWords, sectionLinks] = [0, 0, 0, 0];
  let [sinceProse, sinceLabel, sinceHeading] = [FAR, FAR, FAR];
  const rows: number[][] = [];
  for (const [i, leaf] of leaves.entries()) {
    const { words, folded } = leaf;
    const [previous, following] = [leaves[i - 1], leaves[i + 1]];
    const prose = isProse(leaf) ? words : 0;
    const times = seen.get(folded) ?? 0;
    rows.push([
      i / leaves.length,
      before / total,
      Math.max(0, 1 - (before + prose) / total),
      sinceProse,
      ahead[i] ?? FAR,
      run,
      Math.min(100, previous?.words ?? 0),
      Math.min(100, following?.words ?? 0),
      shareOfLinks(previous),
      shareOfLinks(following),
      flag(previous && isHeading(previous)),
      flag(following && isHeading(following)),
      strongestOf(following),
      sinceLabel,
      sinceHeading,
      Math.min(300, sectionWords),
      sectionWords ? sectionLinks / sectionWords : 0,
      words <= LINE_WORDS ? bylineIn(folded, names) : 0,
      folded ? Math.min(3, times) : 0,
    ]);
    seen.set(folded, times + 1);
    before += prose;
    sinceProse = isParagraph(leaf) ? 0 : next(sinceProse);
    run = isParagraph(leaf) ? Math.min(8, run + 1) : 0;
    sinceLabel = strongestOf(leaf) >= 2 && words <= LABEL_WORDS ? 0 : next(sinceLabel);
    if (isHeading(leaf)) [sinceHeading, sectionWords, sectionLinks] = [0, 0, 0];
    else {
      sinceHeading = next(sinceHeading);
      sectionWords += words;
      sectionLinks += leaf.linkWords;
    }
  }
  return rows;
}

function bylineIn(folded: string, names: readonly string[]): number {
  if (!folded) return 0;
  return names.some((name) => folded.startsWith(name))
    ? 2
    : flag(names.some((name) => folded.includes(name)));
}

/** Leaves to the next one that is surely prose. */
function distancesToProse(leaves: readonly Leaf[]): number[] {
  const found: number[] = new Array(leaves.length).fill(FAR);
  let distance = FAR;
  for (let i = leaves.length - 1; i >= 0; i--) {
    found[i] = distance;
    distance = isParagraph(leaves[i] as Leaf) ? 0 : next(distance);
  }
  return found;
}
