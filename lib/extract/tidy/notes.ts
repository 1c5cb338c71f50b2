import { ID_PREFIX } from '../../sanitise/policy.ts';
import { parseUrl } from '../parse-url.ts';

/**
 * Links to places in the story itself (footnotes and back) keep working: both ends get ids of ours, as the page's own
 * never survive.
 */
export function nameNotes(root: Element, href: string): void {
  const page = href.split('#')[0] ?? '';
  const names = new Map<Element, string>();
  const targets = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id], a[name]')) {
    const name = element.id || element.getAttribute('name') || '';
    if (!targets.has(name)) targets.set(name, element);
  }
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    const target = targets.get(fragmentOf(link.getAttribute('href') ?? '', page));
    if (!target || target === link) continue;
    const name = names.get(target) ?? `${ID_PREFIX}${names.size + 1}`;
    names.set(target, name);
    link.setAttribute('href', `#${name}`);
  }
  for (const [target, name] of names) target.id = name;
}

function fragmentOf(href: string, page: string): string {
  const [address = '', fragment = ''] = href.split('#');
  if (address !== '' && parseUrl(address, page)?.href !== parseUrl(page)?.href) return '';
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
