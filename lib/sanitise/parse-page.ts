/** The part of Trusted Types that is used; a browser that lacks them takes plain strings. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): {
    createHTML(html: string): string;
  };
}

let policy: { createHTML(html: string): string } | null = null;

/**
 * A document out of the source of a page, for capture and never for display. It is inert: no script runs and nothing is
 * loaded.
 */
export function parsePage(html: string): Document {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('broadsheet', { createHTML: (source) => source }) ?? null;
  const doc = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
  for (const script of doc.querySelectorAll('script')) script.replaceWith(asData(script));
  return doc;
}

/**
 * A script's words in an element of the same name that is none of HTML's: capture reads what pages say of themselves in
 * scripts, and on a page of ours a browser complains of each script that is so much as copied.
 */
function asData(script: HTMLScriptElement): Element {
  const data = script.ownerDocument.createElementNS(null, 'script');
  for (const name of ['type', 'id', 'class', 'src']) {
    const value = script.getAttribute(name);
    if (value !== null) data.setAttribute(name, value);
  }
  data.textContent = script.textContent;
  return data;
}
