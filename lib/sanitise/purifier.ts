import createPurifier, { type Config, type DOMPurify } from 'dompurify';
import { MARK } from '../clean/mark.ts';
import {
  ALLOWED_ELEMENTS,
  DROPPED_WITH_TEXT,
  ELEMENT_ATTRIBUTES,
  GLOBAL_ATTRIBUTES,
  ID_PATTERN,
} from './policy.ts';

/** An instance of our own, so that no hook of ours reaches another user of the library. */
let purifier: DOMPurify | null = null;

export function getPurifier(): DOMPurify {
  if (purifier) return purifier;
  purifier = createPurifier();
  purifier.addHook('uponSanitizeAttribute', (node, data) => {
    data.keepAttr = isAllowed(node.localName, data.attrName, data.attrValue);
  });
  return purifier;
}

/** What the policy says of an attribute; addresses are judged apart (`settle-addresses.ts`). */
export function isAllowed(element: string, attribute: string, value: string): boolean {
  if (attribute === 'id') return ID_PATTERN.test(value);
  if (attribute === MARK) return /^\d+$/.test(value);
  if ((GLOBAL_ATTRIBUTES as readonly string[]).includes(attribute)) return true;
  return Object.hasOwn(ELEMENT_ATTRIBUTES, element) && !!ELEMENT_ATTRIBUTES[element]?.includes(attribute);
}

/** What any element may have, and the mark. */
export const ATTRIBUTES: readonly string[] = [
  ...new Set([...GLOBAL_ATTRIBUTES, ...Object.values(ELEMENT_ATTRIBUTES).flat(), MARK]),
];

/** The policy in the library's own words. A fresh object each time: the library keeps what it is given. */
export function purifyConfig(options: { marks: boolean }): Config {
  return {
    ALLOWED_TAGS: [...ALLOWED_ELEMENTS],
    ALLOWED_ATTR: ATTRIBUTES.filter((name) => options.marks || name !== MARK),
    ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
    FORBID_CONTENTS: [...DROPPED_WITH_TEXT],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // Only names that start with our prefix survive (see the hook), so the library need not rename any.
    SANITIZE_DOM: true,
  };
}

/** Purifies what `root` holds, where it stands. Marks (`clean/mark.ts`) stay. */
export function purifyTree(root: HTMLElement): void {
  const config = purifyConfig({ marks: true });
  getPurifier().sanitize(root, { ...config, IN_PLACE: true, TRUSTED_TYPES_POLICY: null });
}
