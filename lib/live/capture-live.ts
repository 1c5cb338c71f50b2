import type { Capture } from '../article.ts';
import { findEntries } from './find-entries.ts';
import { keepHeadings } from './keep-headings.ts';

/** A time that is written longer than this is a sentence. */
const LONGEST_TIME = 40;

type CapturePage = (doc: Document, href: string) => Capture;

/** Captures a page as what it is: a live blog with its entries, any other one with `capture` alone. */
export function captureAny(doc: Document, href: string, capture: CapturePage): Capture {
  return captureLive(doc, href, capture) ?? capture(doc, href);
}

/**
 * Captures a live blog so that its entries can be told apart: in a copy of the page each entry gets a heading of its time
 * and its own headline, which is what `split-entries.ts` looks for. Null where the page is none.
 */
export function captureLive(doc: Document, href: string, capture: CapturePage): Capture | null {
  if (findEntries(doc).length === 0) return null;
  const copy = doc.cloneNode(true) as Document;
  for (const { element, at } of findEntries(copy)) mark(element, at);
  const captured = capture(copy, href);
  return captured.type === 'article' ? { ...keepHeadings(captured), live: true } : captured;
}

function mark(entry: Element, at: number): void {
  const doc = entry.ownerDocument;
  const [shown, title] = [entry.querySelector('time'), entry.querySelector('h1, h2, h3, h4, h5, h6')];
  const words = (shown?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const iso = new Date(at).toISOString();
  const time = doc.createElement('time');
  time.setAttribute('datetime', iso);
  time.textContent =
    words && words.length <= LONGEST_TIME ? words : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
  const heading = doc.createElement('h2');
  heading.append(time, ` ${(title?.textContent ?? '').replace(/\s+/g, ' ').trim()}`);
  // What is said in the heading now.
  shown?.remove();
  title?.remove();
  entry.prepend(heading);
}
