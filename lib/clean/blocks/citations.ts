import type { Leaf } from './block.ts';

const YEAR = /[(,.\s](?:19|20)\d\d[a-z]?[).,;:]/;
/** "et al.", volume and pages, or the number by which papers are found. */
const PAPER =
  /\bet al\b|\b\d{1,4}\s?(?:\(\d+\))?\s?[,:]\s?(?:pp?\.?\s?)?\d+\s?[–-]\s?\d+|\bdoi\b|\b10\.\d{4,}\//i;

/** What a story was made from, as papers cite: authors, journal, year. No site cites so what it offers. */
export function isCitation({ text, links }: Leaf): boolean {
  return links.every(({ place }) => place === 'elsewhere') && PAPER.test(text) && YEAR.test(text);
}
