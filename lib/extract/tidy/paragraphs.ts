import { hasText, isBlank, isBlock, isComment, isElement, rename, unwrap } from './elements.ts';

const BOXES =
  'div, section, article, main, center, blockquote, li, td, dd, header, footer, aside, form, figcaption, details';
/** Boxes whose loose text becomes paragraphs. In the others only a double break makes some. */
const MIXED = new Set([
  'div',
  'section',
  'article',
  'main',
  'center',
  'blockquote',
  'header',
  'footer',
  'aside',
  'form',
  'body',
  'details',
]);

/** `<br><br>` and loose text between blocks become paragraphs; a box that is one run of text becomes one. */
export function makeParagraphs(root: HTMLElement): void {
  for (const inline of root.querySelectorAll('span, font, big')) if (hasDoubleBreak(inline)) unwrap(inline);
  for (const paragraph of root.querySelectorAll('p')) splitParagraph(paragraph);
  for (const box of [root, ...root.querySelectorAll(BOXES)]) fillBox(box, box === root);
}

const isBreak = (node: Node | undefined | null): boolean =>
  isElement(node ?? null) && (node as Element).localName === 'br';

function hasDoubleBreak(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (isBreak(child) && isBreak(skipBlank(child.nextSibling))) return true;
  return false;
}

function skipBlank(node: Node | null): Node | null {
  let next = node;
  while (next && isBlank(next)) next = next.nextSibling;
  return next;
}

function splitParagraph(paragraph: Element): void {
  if (!hasDoubleBreak(paragraph)) return;
  const runs = splitAtBreaks([...paragraph.childNodes]);
  if (runs.length < 2) return;
  for (const run of runs) {
    const part = paragraph.cloneNode(false) as Element;
    part.append(...run);
    paragraph.before(part);
  }
  paragraph.remove();
}

function fillBox(box: Element, isRoot: boolean): void {
  if (!hasLooseText(box)) return;
  const groups = group([...box.childNodes]);
  const whole = groups.length === 1 && !hasDoubleBreak(box);
  if (whole && !isRoot) {
    if (box.localName === 'div' && !box.querySelector('img, input, select, textarea')) rename(box, 'p');
    return;
  }
  if (!MIXED.has(box.localName) && !isRoot && !hasDoubleBreak(box)) return;
  for (const run of groups) if (Array.isArray(run)) wrap(run);
}

/** Most boxes hold nothing but blocks. */
function hasLooseText(box: Element): boolean {
  for (let node = box.firstChild; node; node = node.nextSibling)
    if (!isBlock(node) && !isComment(node) && hasText(node)) return true;
  return false;
}

/** Runs of inline nodes as arrays, blocks by themselves. Blank runs are left out. */
function group(nodes: readonly ChildNode[]): (ChildNode[] | ChildNode)[] {
  const groups: (ChildNode[] | ChildNode)[] = [];
  let run: ChildNode[] = [];
  const close = () => {
    if (run.some((node) => !isBlank(node))) groups.push(run);
    run = [];
  };
  for (const node of nodes) {
    // A comment holds the place of a block that was left out.
    if (isBlock(node) || isComment(node)) {
      close();
      groups.push(node);
    } else run.push(node);
  }
  close();
  return groups;
}

/** One paragraph for each part of the run that has text. */
function wrap(run: readonly ChildNode[]): void {
  for (const part of splitAtBreaks(run)) {
    if (!part.some(hasText)) continue;
    const [first] = part;
    const paragraph = first?.ownerDocument?.createElement('p');
    if (!first || !paragraph) continue;
    first.before(paragraph);
    paragraph.append(...part);
  }
}

/** Parts between double breaks; breaks at their ends are taken out of the tree. */
function splitAtBreaks(run: readonly ChildNode[]): ChildNode[][] {
  const parts: ChildNode[][] = [[]];
  run.forEach((node, i) => {
    const before = lastMeaningful(run, i - 1);
    if (isBreak(node) && (isBreak(before) || isBreak(skipBlank(node.nextSibling)))) {
      if (parts.at(-1)?.some((inner) => !isBlank(inner))) parts.push([]);
      return;
    }
    parts.at(-1)?.push(node);
  });
  const kept = parts.filter((part) => part.some((node) => !isBlank(node) && !isBreak(node)));
  const keptNodes = new Set(kept.flat());
  for (const node of run) if (isBreak(node) && (!keptNodes.has(node) || isEdge(node, kept))) node.remove();
  return kept.map((part) => trimBlank(part.filter((node) => node.parentNode !== null)));
}

function lastMeaningful(run: readonly ChildNode[], from: number): ChildNode | undefined {
  for (let i = from; i >= 0; i--) if (!isBlank(run[i] as ChildNode)) return run[i];
  return undefined;
}

function isEdge(node: ChildNode, parts: readonly ChildNode[][]): boolean {
  return parts.some((part) => {
    const solid = part.filter((inner) => !isBlank(inner));
    return solid[0] === node || solid.at(-1) === node;
  });
}

function trimBlank(part: readonly ChildNode[]): ChildNode[] {
  const from = part.findIndex((node) => !isBlank(node));
  const to = part.findLastIndex((node) => !isBlank(node));
  return part.slice(from, to + 1);
}
