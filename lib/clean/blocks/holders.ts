const CONTROL_TAGS = 'input textarea select button';
export const CONTROLS = new Set(CONTROL_TAGS.split(' '));
const BLOCK_TAGS =
  'address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table ul';
export const BLOCK = new Set(BLOCK_TAGS.split(' '));
const HELD_SELECTOR = `${BLOCK_TAGS} ${CONTROL_TAGS} a[href] a[rel=contents] b strong em i`.replaceAll(
  ' ',
  ',',
);

/** The elements that hold blocks, controls, links, or what is set in bold or italics. */
export type Holders = Record<'withBlocks' | 'withControls' | 'withLinks' | 'withStrong', Set<Element>>;

/** Looked for in one search. */
export function readHolders(root: Element): Holders {
  const holders = {
    withBlocks: new Set<Element>(),
    withControls: new Set<Element>(),
    withLinks: new Set<Element>(),
    withStrong: new Set<Element>(),
  };
  const { withBlocks, withControls, withLinks, withStrong } = holders;
  for (const held of root.querySelectorAll(HELD_SELECTOR)) {
    const tag = held.localName;
    if (BLOCK.has(tag)) note(held, withBlocks, root);
    else if (tag === 'a') note(held, withLinks, root);
    else note(held, CONTROLS.has(tag) ? withControls : withStrong, root);
  }
  for (const button of root.querySelectorAll('[role=button]')) note(button, withControls, root);
  return holders;
}

function note(held: Element, around: Set<Element>, root: Element): void {
  for (let up = held.parentElement; up && up !== root && !around.has(up); up = up.parentElement)
    around.add(up);
}
