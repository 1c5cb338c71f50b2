import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { Leaf, Verdict } from '../../lib/clean/blocks/block.ts';
import { decide } from '../../lib/clean/clean.ts';
import { choose } from '../../lib/extract/choose.ts';
import { readMetadata } from '../../lib/extract/metadata/read-metadata.ts';
import { preparePage } from '../../lib/extract/prepare-page.ts';
import { tidy } from '../../lib/extract/tidy/tidy.ts';

/**
 * Prints what became of every block of a page's story, and why.
 *
 *     npm run explain -- <file or url> [<url the file came from>]
 *
 * One line a block: `+` kept or `-` removed, how sure the models were that it is no story and that the site speaks, tag, what it was taken for with
 * the step and rule that did it, and how it begins.
 */
const [source, from] = process.argv.slice(2);
if (!source) throw new Error('npm run explain -- <file or url> [<url>]');

const isUrl = /^https?:/.test(source);
const html = isUrl ? await (await fetch(source)).text() : readFileSync(source, 'utf8');
const href =
  from ??
  (isUrl ? source : (/rel="?canonical"?[^>]*href="([^"]+)/.exec(html)?.[1] ?? 'https://page.example/'));
const { window } = new JSDOM(html, { url: href });
const { document } = window;
Object.assign(globalThis, {
  window,
  document,
  Node: window.Node,
  NodeFilter: window.NodeFilter,
  DOMParser: window.DOMParser,
});

const page = document.cloneNode(true) as Document;
preparePage(page, document);
const metadata = readMetadata(page, href);
const extraction = choose(page, metadata);
if (!extraction) throw new Error('no story was found');
tidy(extraction.root, page, metadata, href);
const { leaves } = decide(extraction.root, { href, metadata });
process.stdout.write(
  `${metadata.title} | ${metadata.byline ?? 'no byline'} | chosen by ${extraction.candidate}\n`,
);
for (const leaf of leaves) process.stdout.write(`${line(leaf)}\n`);

function line({ verdict, score, asks, tag, text, type, words }: Leaf): string {
  const start = text.length > 90 ? `${text.slice(0, 90)}…` : text || `(${type})`;
  const why = verdict ? told(verdict) : '';
  return `${verdict ? '-' : '+'} ${score.toFixed(2)} ${(asks?.toFixed(2) ?? '–').padEnd(4)} ${tag.padEnd(6)} ${String(words).padStart(4)} ${why.padEnd(34)} ${start}`;
}

function told({ kind, step, rule }: Verdict): string {
  return `${kind} (${step}: ${rule.slice(0, 40)})`;
}
