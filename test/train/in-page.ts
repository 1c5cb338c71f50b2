import { Readability } from '@mozilla/readability';
import type { Metadata } from '../../lib/article.ts';
import { capture } from '../../lib/capture.ts';
import { readSigns } from '../../lib/clean/address/signs.ts';
import { decide } from '../../lib/clean/clean.ts';
import { readFeatures } from '../../lib/clean/model/features.ts';
import { readForest, type Weights } from '../../lib/clean/model/forest.ts';
import { choose } from '../../lib/extract/choose.ts';
import { readMetadata } from '../../lib/extract/metadata/read-metadata.ts';
import { preparePage } from '../../lib/extract/prepare-page.ts';
import { tidy } from '../../lib/extract/tidy/tidy.ts';
import { phraseListsFor } from '../../lib/rules/phrases.ts';
import { visibleLines } from '../bench/text.ts';

/** What the training needs of one block. */
export interface TrainingLeaf {
  type: string;
  tag: string;
  lines: string[];
  words: number;
  features: number[];
  /** `step/rule` when a rule condemned it. */
  rule: string | null;
  kind: string | null;
  score: number;
  /** What `addressed` knows of it; null for what it never judges. */
  signs: number[] | null;
}

export interface Story {
  root: string;
  metadata: Metadata;
}

/** Steps 1 to 6 of a capture; null when the page has no story. */
export function story(html: string, url: string): Story | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (!page.querySelector('base[href]')) {
    const base = page.createElement('base');
    base.href = url;
    page.head.prepend(base);
  }
  preparePage(page, page);
  const metadata = readMetadata(page, url);
  const extraction = choose(page, metadata);
  if (!extraction) return null;
  tidy(extraction.root, page, metadata, url);
  return { root: extraction.root.outerHTML, metadata };
}

/** Every block of a story, as the model sees it. */
export function leavesOf({ root: html, metadata }: Story, url: string, weights?: Weights): TrainingLeaf[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const root = page.body.firstElementChild as HTMLElement;
  const blocks = decide(root, { href: url, metadata }, weights && readForest(weights));
  const signs = readSigns(blocks, { href: url, metadata }, phraseListsFor(metadata.lang), true);
  const rows = readFeatures(blocks, metadata);
  return blocks.leaves.map((leaf, i) => {
    const holder = page.createElement('div');
    holder.append(...leaf.nodes.map((node) => node.cloneNode(true)));
    return {
      type: leaf.type,
      tag: leaf.tag,
      lines: visibleLines(holder),
      words: leaf.words,
      features: (rows[i] ?? []).map((value) => Math.round(value * 1000) / 1000),
      rule: leaf.verdict ? `${leaf.verdict.step}/${leaf.verdict.rule}` : null,
      kind: leaf.verdict?.kind ?? null,
      score: Math.round(leaf.score * 1000) / 1000,
      signs: signs[i]?.map((value) => Math.round(value * 1000) / 1000) ?? null,
    };
  });
}

/** The whole capture of a page; '' when it is no article. */
export function captured(html: string, url: string): string {
  const outcome = capture(new DOMParser().parseFromString(html, 'text/html'), url);
  return outcome.type === 'article' ? outcome.contentHtml : '';
}

/** What Readability alone makes of a page; '' when it finds nothing. */
export function readAlone(html: string): string {
  return new Readability(new DOMParser().parseFromString(html, 'text/html')).parse()?.content ?? '';
}
