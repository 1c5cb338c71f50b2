import { ID_PREFIX } from '../../sanitise/policy.ts';
import { isSpelledOut, parseUrl } from '../parse-url.ts';
import { withoutTracking } from '../tracking.ts';
import { unwrap } from './elements.ts';

/** Marks a link to a place in the page; the sanitiser takes it off. */
const CONTENTS = 'contents';

/**
 * Links absolute and free of tracking parameters; what leads nowhere becomes plain text.
 * @param stays true for links that may lead nowhere, but stay elements
 */
export function settleLinks(
  root: Element,
  base: string,
  stays: (link: Element) => boolean = () => false,
): void {
  for (const link of root.querySelectorAll('a')) {
    const given = link.getAttribute('href') ?? '';
    // Parameters may be tracking.
    if (!given.includes('?') && isSpelledOut(given)) continue;
    const href = given.trim();
    if (href.startsWith(`#${ID_PREFIX}`)) continue;
    const url = href === '' || href.startsWith('#') ? null : parseUrl(href, base);
    if (url && /^https?:$/.test(url.protocol)) link.setAttribute('href', withoutTracking(url, 'link').href);
    else if (url?.protocol === 'mailto:') link.setAttribute('href', url.href);
    else if (listsPlace(link, href) || hasNames(link) || stays(link)) link.removeAttribute('href');
    else unwrap(link);
  }
}

/** An entry of a contents list may lead to a place that is not part of the story; the cleaner still hears that it led. */
function listsPlace(link: Element, href: string): boolean {
  if (/^#./.test(href) && link.closest('li')) link.setAttribute('rel', CONTENTS);
  return link.getAttribute('rel') === CONTENTS;
}

/** Buttons made of links still tell the cleaning what they are. */
const hasNames = (link: Element): boolean =>
  link.hasAttribute('class') || link.hasAttribute('id') || link.hasAttribute('role');
