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
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
}
