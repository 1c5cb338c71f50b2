import type { RemovalKind } from '../../article.ts';
import { type Blocks, type Box, isProse } from '../blocks/block.ts';
import { condemn, leavesOf } from '../blocks/condemn.ts';

/** Sites wrap the whole page in a form; a sign-up box has a pitch of some sentences at most. */
const MOST_WORDS = 90;
const MOST_OF_STORY = 0.1;
const FORM_SELECTOR = 'form,input[type=email],input[name*=mail i],input[placeholder*=mail i]';

/** Forms, and boxes with a field for an address, together with the pitch around them. Works without any word list. */
export function emailForms(blocks: Blocks): void {
  for (const box of blocks.boxes) {
    if (box.tag !== 'form' && !(box.controls && box.element.querySelector(FORM_SELECTOR))) continue;
    if (!small(box, blocks)) continue;
    let whole = box;
    while (whole.parent?.parent && small(whole.parent, blocks) && pitch(whole.parent, blocks))
      whole = whole.parent;
    condemn(whole, blocks, { step: 'email-forms', rule: 'form', kind: kindOf(whole, blocks) });
  }
}

function small(box: Box, { root }: Blocks): boolean {
  return box.parent !== null && box.words <= MOST_WORDS && box.prose <= root.prose * MOST_OF_STORY;
}

/** The parent may hold a story's paragraph beside the form: that stays. */
function pitch(box: Box, blocks: Blocks): boolean {
  return !leavesOf(box, blocks).some(
    (leaf) =>
      leaf.type === 'data' || leaf.type === 'code' || (isProse(leaf) && leaf.words > 25 && leaf.score < 0.3),
  );
}

function kindOf(box: Box, blocks: Blocks): RemovalKind {
  const counts = new Map<RemovalKind, number>();
  for (const leaf of leavesOf(box, blocks))
    for (const hit of leaf.hits)
      if (hit.kind && hit.strength !== 'offer')
        counts.set(hit.kind, (counts.get(hit.kind) ?? 0) + (hit.strength === 'hint' ? 1 : 3));
  for (const kind of box.names) counts.set(kind, (counts.get(kind) ?? 0) + 2);
  counts.delete('other');
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'newsletter';
}
