import type { SafeHtml } from '../article.ts';
import { getPurifier, purifyConfig, purifyTree } from './purifier.ts';
import { serialise } from './serialise.ts';
import { settleAddresses } from './settle-addresses.ts';
import { settleNesting } from './settle-nesting.ts';
import { strip } from './strip.ts';

/**
 * Makes foreign HTML safe to store.
 * @param base address against which relative links and pictures are resolved
 */
export function sanitise(html: string, base: string): SafeHtml {
  const body = purify(html, base);
  return body ? serialise(body) : ('' as SafeHtml);
}

/**
 * Makes stored HTML ready to be shown in `doc`. Sanitises again: what comes from the database, a file or another device
 * is as foreign as a page, and no sanitised HTML is stable for sure.
 */
export function toFragment(html: SafeHtml, doc: Document): DocumentFragment {
  const fragment = doc.createDocumentFragment();
  fragment.append(...(purify(html, null)?.childNodes ?? []));
  return fragment;
}

/**
 * Makes a tree safe where it stands. Marks (`clean/mark.ts`) stay; the root may be any element, and loses its attributes.
 * No string is parsed, so that a page's own Trusted Types policy never hears of us. The library is asked where our own
 * reading of the policy leaves any doubt; what is shown goes through it in any case (`toFragment`).
 */
export function sanitiseTree(root: HTMLElement): void {
  // The library refuses roots that the policy does not know (`article`, `body`).
  const box = root.ownerDocument.createElement('div');
  box.append(...root.childNodes);
  if (!strip(box)) purifyTree(box);
  root.replaceChildren(...box.childNodes);
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  settleAddresses(root, null);
  settleNesting(root);
}

/** The body of an inert document; null when nothing could be parsed. No document of strangers is asked for anything. */
function purify(html: string, base: string | null): HTMLElement | null {
  const options = { ...purifyConfig({ marks: false }), RETURN_DOM: true, FORCE_BODY: true } as const;
  const body = getPurifier().sanitize(html, options) as HTMLElement | null;
  if (!body) return null;
  settleAddresses(body, base);
  settleNesting(body);
  return body;
}
