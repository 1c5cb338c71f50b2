import type { BrowserName } from '../browsers/find.ts';
import { storyPage } from '../e2e/harness/pages.ts';
import {
  type Build,
  bold,
  breaks,
  cells,
  comments,
  flat,
  headings,
  lines,
  links,
  lists,
  manyShadows,
  metas,
  nested,
  paragraphs,
  pictures,
  quotes,
  shadows,
  wrappers,
} from './adversarial-elements.ts';
import {
  address,
  attribute,
  brokenJson,
  classes,
  deepJson,
  elements,
  hijacked,
  jsonLd,
  ODD,
  odd,
  restless,
  script,
  sources,
  text,
  title,
  traps,
  unbroken,
} from './adversarial-texts.ts';

/**
 * A page that is hard on whoever reads it.
 * `answer`: the story, a refusal, or either, as long as it comes in time.
 */
export interface AdversarialPage {
  name: string;
  answer: 'story' | 'refused' | 'either';
  build: Build;
  size: number;
  /** A browser that such a page is too much for by itself: it is not shown to that one. */
  tooMuchFor?: BrowserName;
}

type Sizes = [size: number, answer: AdversarialPage['answer']][];

const rows = (name: string, build: Build, sizes: Sizes): AdversarialPage[] =>
  sizes.map(([size, answer]) => ({ name: `${name}: ${size.toLocaleString('en')}`, answer, build, size }));

export const ADVERSARIAL: readonly AdversarialPage[] = [
  ...rows('elements in a row', flat, [
    [20_000, 'story'],
    [90_000, 'either'],
    [150_000, 'refused'],
  ]),
  ...rows('paragraphs', paragraphs, [
    [2_000, 'story'],
    [20_000, 'either'],
    [120_000, 'refused'],
  ]),
  ...rows('line breaks', breaks, [
    [5_000, 'either'],
    [45_000, 'either'],
    [100_000, 'refused'],
  ]),
  ...rows('links', links, [
    [5_000, 'story'],
    [50_000, 'either'],
  ]),
  ...rows('pictures', pictures, [[10_000, 'either']]),
  ...rows('comments', comments, [
    [140_000, 'either'],
    [450_000, 'refused'],
  ]),
  ...rows('rows and columns', cells, [[150, 'either']]),
  ...rows('meta elements', metas, [[20_000, 'story']]),
  ...rows('lines of a drawing', lines, [[50_000, 'either']]),
  ...rows('headlines', headings, [[5_000, 'either']]),
  ...rows('wrappers', wrappers, [
    [400, 'story'],
    [3_000, 'story'],
    [20_000, 'story'],
  ]),
  ...rows('nested sections', nested, [
    [450, 'either'],
    [3_000, 'refused'],
    [20_000, 'refused'],
  ]),
  ...rows('nested bold type', bold, [
    [400, 'either'],
    [3_000, 'refused'],
  ]),
  ...rows('nested quotations', quotes, [[400, 'either']]),
  ...rows('nested lists', lists, [[200, 'either']]),
  ...rows('nested shadow roots', shadows, [[2_000, 'either']]),
  ...rows('shadow roots', manyShadows, [[2_000, 'either']]),
  ...rows('characters', text, [
    [4_000_000, 'either'],
    [6_000_000, 'refused'],
    [50_000_000, 'refused'],
  ]),
  ...rows('characters without a space', unbroken, [[3_000_000, 'either']]),
  ...rows('characters of script', script, [
    [15_000_000, 'story'],
    [30_000_000, 'refused'],
  ]),
  ...rows('characters of an attribute', attribute, [[50_000_000, 'story']]),
  ...rows('characters of class names', classes, [[1_000_000, 'story']]),
  ...rows('characters of an address', address, [[2_000_000, 'either']]),
  ...rows('sizes of a picture', sources, [[20_000, 'story']]),
  ...rows('spaces in the title', title, [[200_000, 'story']]),
  ...rows('characters of JSON-LD', jsonLd, [
    [1_900_000, 'story'],
    [19_000_000, 'either'],
  ]),
  ...rows('brackets of JSON-LD', deepJson, [[500_000, 'story']]),
  ...rows('characters of broken JSON-LD', brokenJson, [[1_900_000, 'story']]),
  ...ODD.flatMap((piece) =>
    rows(`${JSON.stringify(piece)} again and again`, odd(piece), [[100_000, 'either']]),
  ),
  ...rows('a script that never rests', restless, [[1, 'story']]),
  ...rows('traps in the document', traps, [[1, 'story']]),
  ...rows('hijacked prototypes', hijacked, [[1, 'story']]),
  ...rows('custom elements', elements, [[2_000, 'story']]),
  // Firefox builds it for a minute, and its process dies some seconds after it was left, whoever looked at it.
  ...rows('wrappers', wrappers, [[110_000, 'refused']]).map(
    (it): AdversarialPage => ({ ...it, tooMuchFor: 'firefox' }),
  ),
];

/** The page as it is served: a story, and the script that makes it hard. */
export function adversarialPage({ name, build, size }: AdversarialPage): string {
  return storyPage({ title: `A page of ${name}`, after: `<script>(${build})(document, ${size})</script>` });
}
