import { describe, expect, it } from 'vitest';
import type { SafeHtml } from '../../../lib/article.ts';
import { sanitise, sanitiseTree, toFragment } from '../../../lib/sanitise/sanitise.ts';
import { findBreaches } from './oracle.ts';
import { PAYLOADS } from './payloads.ts';

const BASE = 'https://paper.example/news/';

function parse(html: string): HTMLElement {
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.innerHTML = html;
  return box;
}

describe('hostile html', () => {
  it('is at least 150 payloads, no two alike', () => {
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
    expect(PAYLOADS.length).toBeGreaterThan(150);
  });

  it('is caught by the oracle when nothing sanitises it', () => {
    const caught = PAYLOADS.filter((payload) => findBreaches(parse(payload)).length > 0);
    expect(caught.length).toBeGreaterThan(PAYLOADS.length * 0.9);
  });

  it.each(PAYLOADS.map((payload) => [payload]))('%s', (payload) => {
    const stored = sanitise(`<p>before</p>${payload}<p>after</p>`, BASE);
    expect(findBreaches(parse(stored))).toEqual([]);
    expect(sanitise(stored, BASE)).toBe(stored);

    const shown = document.createElement('div');
    shown.append(toFragment(payload as SafeHtml, document));
    expect(findBreaches(shown)).toEqual([]);

    const tree = parse(payload);
    sanitiseTree(tree);
    for (const mark of tree.querySelectorAll('[data-broadsheet-removed]'))
      mark.removeAttribute('data-broadsheet-removed');
    expect(findBreaches(tree)).toEqual([]);
  });
});
