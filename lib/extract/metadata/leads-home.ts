/** The front page: no story stands there. */
const FRONT = /^(?:(?:https?:)?\/\/[^/]+)?\/$/;

/** Whether a heading is a link to the front page: then it is the name of the site. */
export function leadsHome(heading: Element): boolean {
  return FRONT.test(heading.querySelector('a')?.getAttribute('href') ?? '');
}
