import type { SafeHtml } from '../article.ts';

/** The html inside `root`. Only for trees that went through `sanitiseTree`: the type promises it. */
export function serialise(root: Element): SafeHtml {
  return root.innerHTML as SafeHtml;
}
