import type { Page } from '../page.ts';
import { isClobbered } from '../unclobber.ts';

/** What only the page in front of the reader knows, told in elements of its copy. */
export interface Rendering {
  /** Elements of the copy that the page does not show. Outermost only. */
  hidden: Element[];
  /** Hosts of open shadow roots in the copy, with the roots of the page. */
  shadows: [host: Element, root: ShadowRoot][];
  /** Natural sizes of pictures that are loaded, in CSS pixels. */
  sizes: Map<Element, { width: number; height: number }>;
}

/** Characters of paragraphs above which hidden text is kept: a story folded behind "read more" is still the story. */
const STORY = 600;
/** Never shown, or without a text of their own: no use asking. */
const NO_TEXT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'br',
  'hr',
  'wbr',
  'source',
  'track',
  'link',
  'meta',
  'svg',
  'img',
  'input',
  'iframe',
  'picture',
  'video',
  'audio',
]);

/**
 * Walks page and copy side by side, once. Whether an element is shown is asked of the outermost ones first
 * (`checkVisibility` needs no layout, only the styles that the page has anyway); what lies in hidden ones is not visited.
 */
export function readRendering(clone: Page, live: Document): Rendering {
  const found: Rendering = { hidden: [], shadows: [], sizes: new Map() };
  if (!live.defaultView || !live.body || !clone.body) return found;
  const styled = typeof live.body.checkVisibility === 'function' && live.body.checkVisibility();
  walk(clone.body, live.body, styled, found);
  return found;
}

function walk(cloneRoot: Element, liveRoot: Element, styled: boolean, found: Rendering): void {
  let copy = cloneRoot;
  // A walker asks the tree itself, whatever the fields of a form are called.
  const page = liveRoot.ownerDocument.createTreeWalker(liveRoot, 1 /* SHOW_ELEMENT */);
  for (;;) {
    const inside = visit(copy, page.currentNode as Element, styled, found);
    let next = inside ? copy.firstElementChild : null;
    let moved = next && page.firstChild();
    while (!next || !moved) {
      if (copy === cloneRoot) return;
      next = copy.nextElementSibling;
      moved = next && page.nextSibling();
      if (next && moved) break;
      copy = copy.parentElement ?? cloneRoot;
      page.parentNode();
    }
    copy = next;
  }
}

/** Notes what is to be said of one element. False: nothing inside is of use. */
function visit(copy: Element, page: Element, styled: boolean, found: Rendering): boolean {
  if (copy.localName === 'form' && isClobbered(page, copy)) return true;
  if (page.shadowRoot) found.shadows.push([copy, page.shadowRoot]);
  const name = page.localName;
  if (NO_TEXT.has(name)) {
    const { naturalWidth = 0, naturalHeight = 0 } = page as Partial<HTMLImageElement>;
    if (name === 'img' && naturalWidth > 0)
      found.sizes.set(copy, { width: naturalWidth, height: naturalHeight });
    return name === 'picture';
  }
  if (!styled || !page.firstChild || page.checkVisibility({ visibilityProperty: true })) return true;
  if (isFolded(page)) return false;
  // `display: contents` has no box of its own: it says nothing about its children.
  if (page.ownerDocument.defaultView?.getComputedStyle(page).display === 'contents') return true;
  if (!isMeantToBeRead(page)) found.hidden.push(copy);
  return false;
}

/** One click of the reader away, by the page's own offer: an answer, a footnote, the rest of a list. */
function isFolded(page: Element): boolean {
  const parent = page.parentElement;
  return (
    (parent?.localName === 'details' && !parent.hasAttribute('open')) ||
    page.getAttribute('hidden') === 'until-found'
  );
}

/** Hidden now, but part of the story: folded prose, and what the streaming restores (`streamed-markup.ts`). */
function isMeantToBeRead(page: Element): boolean {
  if (page.id.startsWith('S:')) return true;
  let prose = page.localName === 'p' ? (page.textContent?.trim().length ?? 0) : 0;
  for (const paragraph of page.getElementsByTagName('p')) {
    if (prose > STORY) break;
    prose += paragraph.textContent?.trim().length ?? 0;
  }
  return prose > STORY;
}
