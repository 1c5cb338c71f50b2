import { storyPage } from '../e2e/harness/pages.ts';
import { CLOBBERED } from './payloads/names.ts';

/** How the names come into the page: the story stands in a form with such fields, or such elements stand around it. */
const WAYS: readonly ((page: string, names: readonly string[]) => string)[] = [
  (page, names) =>
    page
      .replace('<article>', `<article><form id="f">${names.map((it) => `<input name="${it}">`).join('')}`)
      .replace('</article>', '</form></article>'),
  (page, names) =>
    page
      .replace(
        '<main>',
        `<form name="${names[0]}"><main>${names.map((it) => `<button id="${it}"></button>`).join('')}`,
      )
      .replace('</main>', '</main></form>'),
  (page, names) =>
    page.replace(
      '<body>',
      `<body>${names.map((it) => `<img name="${it}" alt=""><embed name="${it}"><object id="${it}"></object>`).join('')}`,
    ),
  (page, names) =>
    page
      .replaceAll('<p>', `<p id="${names[0]}">`)
      .replace(
        '<main>',
        `${names.map((it) => `<form name="${it}"><output name="${it}"></output></form><a id="${it}"></a><a id="${it}" name="x" href="/"></a>`).join('')}<main>`,
      ),
];

export const CLOBBERING_PAGES = 40;

/** A plain story in a page whose elements bear the names of what code asks documents and elements for. */
export function clobberingPage(n: number, title: string): string {
  const names = CLOBBERED.filter(
    (_, at) => at % (CLOBBERING_PAGES / WAYS.length) === Math.floor(n / WAYS.length),
  );
  const way = WAYS[n % WAYS.length] ?? ((page: string) => page);
  return way(storyPage({ title }), names);
}
