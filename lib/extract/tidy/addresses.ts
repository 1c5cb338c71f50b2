import { ID_PREFIX } from '../../sanitise/policy.ts';
import { parseUrl } from '../parse-url.ts';
import { withoutTracking } from '../tracking.ts';
import { unwrap } from './elements.ts';

/** Links absolute and free of tracking parameters; what leads nowhere becomes plain text. */
export function settleLinks(root: Element, base: string): void {
  for (const link of root.querySelectorAll('a')) {
    const href = link.getAttribute('href')?.trim() ?? '';
    if (href.startsWith(`#${ID_PREFIX}`)) continue;
    const url = href === '' || href.startsWith('#') ? null : parseUrl(href, base);
    if (url && /^https?:$/.test(url.protocol)) link.setAttribute('href', withoutTracking(url, 'link').href);
    else if (url?.protocol === 'mailto:') link.setAttribute('href', url.href);
    else if (hasNames(link)) link.removeAttribute('href');
    else unwrap(link);
  }
}

/** Buttons made of links still tell the cleaning what they are. */
const hasNames = (link: Element): boolean =>
  link.hasAttribute('class') || link.hasAttribute('id') || link.hasAttribute('role');
