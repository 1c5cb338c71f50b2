import { rename } from './elements.ts';

/** Headings begin at h2 (the headline is the h1) and leave no level out. */
export function levelHeadings(root: Element): void {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const used = [...new Set(headings.map(({ localName }) => localName))].sort();
  for (const heading of headings) {
    const level = Math.min(6, used.indexOf(heading.localName) + 2);
    if (heading.localName !== `h${level}`) rename(heading, `h${level}`);
  }
}
