import { describe, expect, it } from 'vitest';
import { readSource } from './source-files.ts';

/** WCAG 2.2: 1.4.6 for what is read at length, 1.4.3 for other words, 1.4.11 for what is no words. */
const AAA = 7;
const AA = 4.5;
const SHAPE = 3;

const GROUNDS = ['paper', 'surface', 'wash'];
const WASHES = ['accent-wash', 'notice-wash', 'danger-wash'];
const MARKS = ['mark-yellow', 'mark-green', 'mark-blue', 'mark-red'];
const METERS = ['meter-text', 'meter-pictures', 'meter-index', 'meter-versions'];

/** What stands on what, by the names of the tokens. */
const PAIRS: [least: number, front: string[], back: string[]][] = [
  [AAA, ['ink'], [...GROUNDS, ...WASHES, ...MARKS]],
  [AA, ['ink-soft'], [...GROUNDS, ...WASHES]],
  [AA, ['accent', 'accent-deep', 'danger'], [...GROUNDS, 'accent-wash']],
  [AA, ['danger'], ['danger-wash']],
  [AA, ['on-accent'], ['accent', 'accent-deep']],
  [SHAPE, ['edge', 'accent'], GROUNDS],
  [SHAPE, METERS, ['paper']],
];

type Colours = Record<string, string>;

const css = readSource('components/styles/tokens.css').text.replace(/\/\*[\s\S]*?\*\//g, '');

/** The tokens that a rule sets, with one side of `light-dark()` chosen. */
function tokensOf(selector: string, scheme: 'light' | 'dark'): Colours {
  const block = css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  const found: Colours = {};
  for (const [, name = '', value = ''] of block.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    const [, light = '', dark = ''] = value.match(/^light-dark\((#\w+), (#\w+)\)$/) ?? [];
    found[name] = light ? (scheme === 'light' ? light : dark) : value;
  }
  return found;
}

const plain = (scheme: 'light' | 'dark') => tokensOf(':root', scheme);
const themed = (theme: string, scheme: 'light' | 'dark') => ({
  ...plain(scheme),
  ...tokensOf(`:root[data-theme="${theme}"]`, scheme),
});

/** Every look that can be chosen; "as the system" is light or dark. */
const LOOKS: [name: string, colours: Colours][] = [
  ['light', plain('light')],
  ['dark', plain('dark')],
  ['sepia', themed('sepia', 'light')],
  ['black', themed('black', 'dark')],
  ['high contrast, light', themed('contrast', 'light')],
  ['high contrast, dark', themed('contrast', 'dark')],
];

/** Relative luminance of `#rrggbb`, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(LOOKS)('colours: %s', (name, colours) => {
  it.each(PAIRS)('at least %d : 1 for %j on %j', (least, fronts, backs) => {
    // Whoever asks for high contrast gets the most of it.
    const wanted = name.startsWith('high') && least === AA ? AAA : least;
    const poor = fronts.flatMap((front) =>
      backs
        .map((back) => ({ front, back, ratio: contrast(colours[front] ?? '', colours[back] ?? '') }))
        .filter(({ ratio }) => !(ratio >= wanted))
        .map(({ back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`),
    );
    expect(poor).toEqual([]);
  });
});

it('who asks the system for contrast gets the theme of that name', () => {
  for (const scheme of ['light', 'dark'] as const)
    expect(tokensOf(':root:not([data-theme])', scheme)).toEqual(
      tokensOf(':root[data-theme="contrast"]', scheme),
    );
});

it('every theme of the settings has its colours', () => {
  const [, list = ''] = readSource('lib/settings.ts').text.match(/THEMES = \[([^\]]+)\]/) ?? [];
  const themes = [...list.matchAll(/'(\w+)'/g)].map(([, theme]) => theme);
  expect(themes).toContain('contrast');
  const styled = [...css.matchAll(/data-theme="(\w+)"/g)].map(([, theme]) => theme);
  expect(themes.filter((theme) => theme !== 'system' && !styled.includes(theme))).toEqual([]);
});
