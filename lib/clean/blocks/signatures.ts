import type { Blocks, Leaf } from './block.ts';

/** One such line is a credit; several are letters. */
const LEAST_LETTERS = 2;
const MOST_WORDS = 9;
const NAME = /^(?:\p{Lu}[\p{L}\p{M}’'.-]+\s){1,3}?\p{Lu}[\p{L}\p{M}’'-]+,\s\P{N}+$/u;

/** Finds who signed the letters of a page: "Ada Lowrie, harbour warden, Skarn", under several of them. */
export function findSignatures({ leaves }: Blocks): ReadonlySet<Leaf> {
  const signed = leaves.filter(isSignature);
  return new Set(signed.length >= LEAST_LETTERS ? signed : []);
}

function isSignature({ type, text, words, links }: Leaf): boolean {
  if (type !== 'text' || words > MOST_WORDS || links.length > 0) return false;
  return !/[.!?:@]$|@/.test(text) && NAME.test(text);
}
