import { isSmall } from '../../rules/letters.ts';
import { isBlank } from './elements.ts';

/** Shorter paragraphs may be verse or list lines. In characters. */
const SHORTEST = 60;

/** A sentence that an advertisement cut in two paragraphs is one again. */
export function joinSplitParagraphs(root: Element): void {
  for (const first of root.querySelectorAll('p')) {
    for (let second = nextParagraph(first); second && isCut(first, second); second = nextParagraph(first)) {
      first.append(' ', ...second.childNodes);
      second.remove();
    }
  }
}

function nextParagraph(paragraph: Element): Element | null {
  let next = paragraph.nextSibling;
  while (next && isBlank(next)) next = next.nextSibling;
  return next && (next as Element).localName === 'p' ? (next as Element) : null;
}

/** The first ends inside a sentence and the second goes on in lower case; scripts without case never match. */
function isCut(first: Element, second: Element): boolean {
  const [head, tail] = [first.textContent?.trim() ?? '', second.textContent?.trim() ?? ''];
  if (head.length < SHORTEST || tail.length < SHORTEST) return false;
  const last = head.slice(-1);
  return (
    (last === ',' || isSmall(last)) &&
    isSmall(tail.slice(0, 1)) &&
    /^(?:[a-z]+|\p{Ll}+)[\s,]/u.test(tail) &&
    !first.querySelector('br') &&
    first.className === second.className
  );
}
