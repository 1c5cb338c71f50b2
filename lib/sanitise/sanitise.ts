import createDOMPurify from 'dompurify';
import type { SafeHtml } from '../article.ts';

/** Cleans `root` in place. Minimal: DOMPurify's html profile without styles, forms and names. */
export function sanitiseTree(root: HTMLElement): void {
  createDOMPurify(globalThis.window).sanitize(root, { ...POLICY, IN_PLACE: true });
}

/** Makes html from anywhere fit to be stored or shown. */
export function sanitise(html: string, _base: string): SafeHtml {
  return createDOMPurify(globalThis.window).sanitize(html, POLICY) as string as SafeHtml;
}

/** Nodes of safe html for `doc`. */
export function toFragment(html: SafeHtml, doc: Document): DocumentFragment {
  const template = doc.createElement('template');
  template.innerHTML = html;
  return template.content;
}

const POLICY = {
  USE_PROFILES: { html: true },
  FORBID_ATTR: ['class', 'id', 'style', 'name'],
  FORBID_TAGS: ['style', 'form', 'input', 'button', 'select', 'textarea', 'video', 'audio'],
};
