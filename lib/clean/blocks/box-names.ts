import type { RemovalKind } from '../../article.ts';
import data from '../../rules/box-names.json' with { type: 'json' };

const BY_NAME = new Map<string, RemovalKind>();
for (const [kind, names] of Object.entries(data) as [RemovalKind, string[]][])
  for (const name of names) BY_NAME.set(name, kind);

const FIRST_WORDS = new Set([...BY_NAME.keys()].map((name) => name.split('-', 1)[0]));

/** Elements that say themselves what they are. Maps, as a page may call a role `constructor`. */
const BY_TAG = new Map<string, RemovalKind>([
  ['nav', 'navigation'],
  ['aside', 'other'],
  ['footer', 'other'],
]);
const BY_ROLE = new Map<string, RemovalKind>([
  ['navigation', 'navigation'],
  ['complementary', 'other'],
  ['contentinfo', 'other'],
  ['search', 'navigation'],
  ['banner', 'navigation'],
]);
/** Names of up to three words are looked up as a whole: `author-bio` says more than `author`. */
const LONGEST_NAME = 3;
/** Letters between digits are part of a number that a build tool made (`f98b1ad2`), not a word. */
const HASH = /(?<![a-z0-9])[a-z]*\d+[a-z]+\d[a-z\d]*(?![a-z0-9])/gi;

const known = new Map<string, readonly RemovalKind[]>();
const knownNames = new Map<string, readonly RemovalKind[]>();
const CACHE_SIZE = 5000;

/** What an element's tag, role, class names and id say it is, the clearest first. Names are data: `box-names.json`. */
export function boxNames(element: Element): readonly RemovalKind[] {
  const tag = element.localName;
  const bare = !element.hasAttributes();
  const names = bare
    ? ''
    : `${element.getAttribute('class') ?? ''} ${idOf(element)} ${element.getAttribute('data-component') ?? ''}`;
  const role = bare ? '' : (element.getAttribute('role') ?? '');
  const key = bare ? tag : `${tag} ${role} ${names}`;
  const cached = known.get(key);
  if (cached) return cached;
  const kinds = new Set<RemovalKind>();
  for (const name of names.split(/\s+/)) for (const kind of name ? kindsOf(name) : []) kinds.add(kind);
  for (const kind of [BY_ROLE.get(role), BY_TAG.get(tag)]) if (kind) kinds.add(kind);
  const found = [...kinds];
  if (known.size >= CACHE_SIZE) known.clear();
  known.set(key, found);
  return found;
}

/** The id of a heading is made of its own words. */
const idOf = ({ localName, id }: Element): string => (/^h[1-6]$/.test(localName) ? '' : id);

/** What one class name or id says. The same few dozen make up the different combinations on a page. */
function kindsOf(name: string): readonly RemovalKind[] {
  const cached = knownNames.get(name);
  if (cached) return cached;
  const kinds = new Set<RemovalKind>();
  // Most names have neither digits nor capitals.
  const words = (/\d/.test(name) ? name.replace(HASH, ' ') : name)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      if (!FIRST_WORDS.has(words[at] as string)) continue;
      const kind = BY_NAME.get(words.slice(at, at + length).join('-'));
      if (kind) kinds.add(kind);
    }
  const found = [...kinds];
  if (knownNames.size >= CACHE_SIZE) knownNames.clear();
  knownNames.set(name, found);
  return found;
}
