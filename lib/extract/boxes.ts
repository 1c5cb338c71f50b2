import names from '../rules/furniture-names.json' with { type: 'json' };
import { spellings } from './sketch/search.ts';
import type { SketchElement } from './sketch/sketch-element.ts';

/** How an element presents itself, by tag, role, and the words in its class names and id. */
export interface BoxSigns {
  /** Furniture by tag or role, or hidden from the reader: never story. */
  furniture: boolean;
  /** Furniture by name: believed unless Readability kept most of its prose. */
  named: boolean;
  /** Furniture by a weaker name: believed only while the box holds little of the page's prose. */
  maybe: boolean;
}

const TAGS = spellings('nav,aside,footer,dialog,form,button,select,menu,fieldset,label,option');
const ROLES = new Set(
  'navigation complementary contentinfo dialog alert alertdialog search menu menubar banner tooltip'.split(
    ' ',
  ),
);
/** Elements too small to be boxes: their names say how they look, not what they hold. */
const NO_BOX = spellings('h1,h2,h3,h4,h5,h6,p,li,td,tr,th,body,span,a');

/*
 * What the words of `furniture-names.json`, from class names and ids, tell of a box (said here, for the data travels with
 * the capture script). furniture: page furniture, whatever is in it, unless Readability kept most of its prose. maybe:
 * furniture unless the box holds a large share of the page's prose. qualified: whole phrases that mention a word without
 * being that box (a wrapper with-sidebar, a post embedded from social media, a breakpoint prefix md:). openable: boxes that
 * the page hides until the reader opens them; their text is story like the rest. lead: the first sentences of the story,
 * set apart under the headline, as newsrooms of many languages call them (`lead.ts`).
 */
const word = (words: string) => new RegExp(`(?:^|[^a-z])(?:${words})(?![a-z])`, 'i');
const FURNITURE = word(names.furniture);
const MAYBE = word(names.maybe);
const QUALIFIED = new RegExp(names.qualified, 'gi');
const OPENABLE = new RegExp(names.openable, 'i');

/** Signs by what they were read from: a page repeats its class names. Emptied when full. */
const known = new Map<string, BoxSigns>();
const MOST_KNOWN = 5000;

/** Reads the signs of one element. */
export function boxSigns(box: SketchElement): BoxSigns {
  const { tagName: tag, id } = box;
  const label = `${id} ${box.className || namesOfForeign(box)}`;
  if (!box.isMarked) return remembered(`${tag}|${label}`, tag, '', label, false);
  const role = box.getAttribute('role') ?? '';
  const hidden = isHidden(box);
  return remembered(`${tag}|${role}|${hidden}|${label}`, tag, role, label, hidden);
}

/** Of drawings, which the sketch does not note: their names are in small letters. */
const namesOfForeign = ({ tagName, source }: SketchElement): string =>
  tagName.charCodeAt(0) > CAPITAL_Z ? (source?.getAttribute('class') ?? '') : '';

const CAPITAL_Z = 90;

function remembered(key: string, tag: string, role: string, label: string, hidden: boolean): BoxSigns {
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const signs = readSigns(tag, role, label, hidden);
  known.set(key, signs);
  return signs;
}

function readSigns(tag: string, role: string, label: string, hidden: boolean): BoxSigns {
  const furniture = TAGS.has(tag) || ROLES.has(role) || (hidden && !opens(role, label));
  if (NO_BOX.has(tag) || label === ' ') return { furniture, named: false, maybe: false };
  const plain = label.replace(/([a-z])([A-Z])/g, '$1-$2').replace(QUALIFIED, ' ');
  return { furniture, named: FURNITURE.test(plain), maybe: MAYBE.test(plain) };
}

const HIDING = /display:\s*none|visibility:\s*hidden/i;

/** Hidden by its own attributes; computed style has been looked at before (`prepare-page.ts`). */
function isHidden(element: SketchElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDING.test(element.getAttribute('style') ?? '')
  );
}

const opens = (role: string, label: string): boolean =>
  role === 'region' || role === 'tabpanel' || OPENABLE.test(label);
