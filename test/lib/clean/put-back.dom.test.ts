import { describe, expect, it } from 'vitest';
import { enclose } from '../../../lib/clean/mark.ts';
import { putBack } from '../../../lib/clean/put-back.ts';
import { settle } from '../../../lib/clean/settle.ts';
import { sanitiseTree } from '../../../lib/sanitise/sanitise.ts';

const cut = (text: string) => ({ step: 's', rule: 'r', kind: 'other', reason: 'q', text }) as const;

/** html, selectors of what is taken (one removal each). */
const cases: [string, string, string[]][] = [
  ['a block between blocks', '<p>One.</p>\n<p id="a">Out.</p>\n<p>Two.</p>', ['#a']],
  ['neighbours', '<p>One.</p> <p id="a">Out.</p> <p id="b">Gone.</p> <p>Two.</p>', ['#a', '#b']],
  ['the last one', '<div><p>One.</p><p id="a">Out.</p></div>', ['#a']],
  ['nested places', '<div><p>1</p><div><p id="a">x</p><p>2</p></div></div><p id="b">y</p>', ['#a', '#b']],
  ['between loose texts', 'One <div id="a">Out.</div>\n<div id="b">Off.</div> two', ['#a', '#b']],
  ['list items', '<ul><li id="a">x</li><li>1</li><li id="b">y</li></ul>', ['#a', '#b']],
  ['forms, whose fields the sanitiser takes', '<p>1</p><form id="a"><p>Mail?</p><input></form>', ['#a']],
  ['a whole table', '<p>1</p><table id="a"><tbody><tr><td>x</td></tr></tbody></table>', ['#a']],
];

function build(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}

function subsets(n: number): number[][] {
  return Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (_, i) => i).filter((i) => bits & (1 << i)),
  );
}

describe('putBack', () => {
  it.each(cases)('restores any of: %s', (_name, html, selectors) => {
    const whole = (taken: readonly string[]) => {
      const root = build(html);
      const out = selectors.filter((s) => taken.includes(s));
      out.forEach((s, i) => {
        enclose([root.querySelector(s) as ChildNode], i);
      });
      sanitiseTree(root);
      return settle(
        root,
        out.map((s) => cut(s)),
      );
    };
    const all = whole(selectors);
    for (const subset of subsets(selectors.length)) {
      const rest = selectors.filter((_s, i) => !subset.includes(i));
      const seen = putBack(all.html, all.removals, subset.reverse(), document);
      expect(plain(seen)).toBe(plain(whole(rest).html));
    }
  });
});

/** Spans that only keep texts apart, and which side of a block a space stands on, are no difference to a reader. */
const plain = (html: string) =>
  html
    .replaceAll(/<\/?span>/g, '')
    .replaceAll(/\s*(<[^>]*>)\s*/g, '$1')
    .replaceAll(/\s+/g, ' ');
