import { expect, it } from 'vitest';
import { sourceFiles, withoutComments } from './source-files.ts';

/**
 * What the oldest browsers that the manifests name do not know: Chrome 123 (the first with `light-dark()`), Firefox 142.
 * Each with the version of Chrome that brought it. Not complete: it names what one is tempted to use.
 */
const TOO_NEW: [name: string, pattern: RegExp][] = [
  ['Document.parseHTMLUnsafe 124', /parseHTMLUnsafe|setHTMLUnsafe/],
  ['anchor positioning 125', /\banchor-name\b|\bposition-anchor\b/],
  ['URL.parse 126', /\bURL\.parse\(/],
  ['Promise.try 128', /\bPromise\.try\(/],
  ['Intl.DurationFormat 129', /\bDurationFormat\b/],
  ['scheduler.yield 129', /\bscheduler\.yield\b/],
  ['interpolate-size 129', /\binterpolate-size\b|\bcalc-size\(/],
  ['::details-content 131', /::details-content/],
  ['moveBefore 133', /\.moveBefore\(/],
  ['text-box 133', /\btext-box(?:-trim|-edge)?\s*:/],
  ['Float16Array 135', /\bFloat16Array\b/],
  ['RegExp.escape 136', /\bRegExp\.escape\(/],
  ['if() in styles 137', /:\s*if\(/],
  ['Uint8Array to text 140', /\.(?:from|to)(?:Base64|Hex)\(/],
  ['Temporal 144', /\bTemporal\.\w/],
];

it('nothing is used that is younger than the oldest browsers we serve', () => {
  const found = sourceFiles(['lib', 'components', 'entrypoints'], /\.(?:tsx?|css)$/).flatMap(
    ({ name, text }) =>
      TOO_NEW.filter(([, pattern]) => pattern.test(withoutComments(text))).map(
        ([what]) => `${name}: ${what}`,
      ),
  );
  expect(found).toEqual([]);
});
