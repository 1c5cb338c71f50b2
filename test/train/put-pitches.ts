import { mulberry } from './boost.ts';
import type { PitchLine } from './pitch-lines.ts';

/** Marks what was put in, and whether it is to go. */
export const PUT = 'data-put';

/** Kinds that stand after the end more often than between the paragraphs. */
const LATE = new Set(['author', 'copyright', 'other', 'comments', 'tips', 'share', 'poll', 'ad']);
const PARAGRAPH_WORDS = 12;

/**
 * Puts lines between the paragraphs of a story, and after them, in the ways that sites do: as a paragraph like the others,
 * in italics, with a bold beginning, with a link, in a small box, after a rule.
 */
export function putPitches(
  root: Element,
  lines: readonly PitchLine[],
  names: { site: string; author: string; host: string },
  seed: number,
): void {
  const random = mulberry(seed);
  const page = root.ownerDocument;
  const paragraphs = [...root.querySelectorAll('p')].filter(
    (p) =>
      (p.textContent ?? '').split(/\s+/).length >= PARAGRAPH_WORDS && !p.closest('li,td,blockquote,figure'),
  );
  if (paragraphs.length < 3) return;
  const holder = holderOf(paragraphs);
  for (const { kind, text } of lines) {
    const said = text
      .replaceAll('{site}', names.site)
      .replaceAll('{author}', names.author)
      .replaceAll('{host}', names.host);
    const isStory = kind === 'story';
    const late = !isStory && random() < (LATE.has(kind) ? 0.75 : 0.3);
    const after = late ? paragraphs.at(-1) : paragraphs[Math.floor(random() * (paragraphs.length - 1))];
    const like = paragraphs[Math.floor(random() * paragraphs.length)] as Element;
    const put = isStory
      ? likeStory(page, said, like, holder)
      : dressed(page, said, like, holder, random, names.host);
    put.setAttribute(PUT, isStory ? 'story' : 'pitch');
    let place = unitOf(after as Element, holder);
    // What was put after the last paragraph before stays in its order.
    while (late && place.nextElementSibling?.hasAttribute(PUT)) place = place.nextElementSibling;
    if (!isStory && random() < 0.08) place.after(page.createElement('hr'), put);
    else place.after(put);
  }
}

/** The smallest element that holds most of the paragraphs. */
function holderOf(paragraphs: readonly Element[]): Element {
  const middle = paragraphs[Math.floor(paragraphs.length / 2)] as Element;
  let holder = middle.parentElement as Element;
  const holds = (): number => paragraphs.filter((each) => holder.contains(each)).length;
  while (holder.parentElement && holds() < paragraphs.length * 0.6) holder = holder.parentElement;
  return holder;
}

/** What stands for one paragraph among the children of `holder`; the paragraph itself where it has company. */
function unitOf(paragraph: Element, holder: Element): Element {
  let unit = paragraph;
  while (unit.parentElement && unit.parentElement !== holder && holder.contains(unit.parentElement)) {
    if (unit.parentElement.textContent?.trim() !== paragraph.textContent?.trim()) break;
    unit = unit.parentElement;
  }
  return unit;
}

/** A paragraph in all the boxes that the story's own stand in. */
function likeStory(page: Document, text: string, like: Element, holder: Element): Element {
  let copy = plain(page, text, like);
  for (let up = like; up !== unitOf(like, holder); ) {
    up = up.parentElement as Element;
    const outer = up.cloneNode(false) as Element;
    outer.append(copy);
    copy = outer;
  }
  return copy;
}

function plain(page: Document, text: string, like: Element): Element {
  const p = page.createElement('p');
  const name = like.getAttribute('class');
  if (name) p.setAttribute('class', name);
  p.textContent = text;
  return p;
}

function dressed(
  page: Document,
  text: string,
  like: Element,
  holder: Element,
  random: () => number,
  host: string,
): Element {
  const copy = likeStory(page, text, like, holder);
  const p = copy.localName === 'p' ? copy : (copy.querySelector('p') as Element);
  const way = random();
  if (way < 0.4) return copy;
  if (way < 0.5) return wrap(page, p, 'em') && copy;
  if (way < 0.55) return wrap(page, p, 'strong') && copy;
  if (way < 0.7) return linked(page, p, random, host) && copy;
  const box = page.createElement(random() < 0.7 ? 'div' : 'section');
  if (random() < 0.7) box.setAttribute('class', `u${Math.floor(random() * 90)}`);
  if (random() < 0.5) p.removeAttribute('class');
  if (random() < 0.3) return p;
  box.append(random() < 0.5 ? p : (p.textContent ?? ''));
  return box;
}

function wrap(page: Document, p: Element, tag: string): Element {
  const inner = page.createElement(tag);
  inner.append(...p.childNodes);
  p.append(inner);
  return p;
}

/** The last words, or the first, lead somewhere. */
function linked(page: Document, p: Element, random: () => number, host: string): Element {
  const words = (p.textContent ?? '').split(' ');
  const count = Math.min(words.length, 1 + Math.floor(random() * 4));
  const a = page.createElement('a');
  const path = ['about', 'join', 'p/1', 'newsletter', 'x'][Math.floor(random() * 5)] ?? '';
  a.setAttribute('href', `https://${host}/${path}`);
  a.textContent = words.slice(-count).join(' ');
  p.textContent = words.length > count ? `${words.slice(0, -count).join(' ')} ` : '';
  p.append(a);
  return p;
}
