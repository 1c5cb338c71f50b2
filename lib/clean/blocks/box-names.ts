import type { RemovalKind } from '../../article.ts';
import data from '../../rules/box-names.json' with { type: 'json' };

const BY_NAME = new Map<string, RemovalKind>();
for (const [kind, names] of Object.entries(data) as [RemovalKind, string[]][])
  for (const name of names) BY_NAME.set(name, kind);

/** Elements that say themselves what they are. */
const BY_TAG: Partial<Record<string, RemovalKind>> = { nav: 'navigation', aside: 'other', footer: 'other' };
const BY_ROLE: Partial<Record<string, RemovalKind>> = {
  navigation: 'navigation',
  complementary: 'other',
  contentinfo: 'other',
  search: 'navigation',
  banner: 'navigation',
};
/** Names of up to three words are looked up as a whole: `author-bio` says more than `author`. */
const LONGEST_NAME = 3;

const known = new Map<string, readonly RemovalKind[]>();
const CACHE_SIZE = 5000;

/** What an element's tag, role, class names and id say it is, the clearest first. Names are data: `box-names.json`. */
export function boxNames(element: Element): readonly RemovalKind[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('data-component') ?? ''}`;
  const role = element.getAttribute('role') ?? '';
  const key = `${element.localName} ${role} ${names}`;
  const cached = known.get(key);
  if (cached) return cached;
  const kinds = new Set<RemovalKind>();
  for (const name of names.split(/\s+/)) addKinds(name, kinds);
  for (const kind of [BY_ROLE[role], BY_TAG[element.localName]]) if (kind) kinds.add(kind);
  const found = [...kinds];
  if (known.size >= CACHE_SIZE) known.clear();
  known.set(key, found);
  return found;
}

function addKinds(name: string, kinds: Set<RemovalKind>): void {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const kind = BY_NAME.get(words.slice(at, at + length).join('-'));
      if (kind) kinds.add(kind);
    }
}
