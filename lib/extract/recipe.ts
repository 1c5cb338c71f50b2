import { LD_SCRIPTS, readJsonLd } from './metadata/json-ld.ts';
import { recipeOf } from './metadata/ld-recipe.ts';
import { bare } from './metadata/text.ts';
import type { Outline, OutlineBlock, Tally } from './outline.ts';
import type { Page } from './page.ts';
import { textOf } from './text-of.ts';

/** So many letters of a step are no other sentence's; fewer, as in "Salt", say something in their list only. */
const TELLING = 20;

/** As a find for `choose`, which borrows it in the injected script. */
export type FindRecipe = (outline: Outline, page: Page) => OutlineBlock[];

/**
 * Ingredients and steps that Readability lost: it takes a list of short lines, or one with a picture in each, for a menu.
 * The page's own description of its recipe tells them from that (schema.org, `recipeIngredient`, `recipeInstructions`).
 */
export const findRecipe: FindRecipe = ({ blocks }, page) => {
  if (!tellsOfSteps(page)) return [];
  const wanted = new Set(recipeOf(readJsonLd(page)).map(letters).filter(Boolean));
  const found = new Set<OutlineBlock>();
  const lists = new Set<Tally | null>();
  const lost: [OutlineBlock, string][] = [];
  for (const block of blocks) {
    const text = letters(textOf(block));
    if (!block.kept) lost.push([block, text]);
    else if (text.length >= TELLING) wanted.delete(text);
  }
  for (const [block, text] of lost) {
    if (text.length < TELLING || !isWanted(text, wanted)) continue;
    found.add(block);
    lists.add(block.at.parent);
  }
  for (const [block, text] of lost) if (wanted.has(text) && lists.has(block.at.parent)) found.add(block);
  for (const [i, block] of blocks.entries()) {
    const heading = blocks[i - 1];
    if (found.has(block) && heading && !heading.kept && /^h[2-6]$/.test(heading.element.localName))
      found.add(heading);
  }
  return [...found];
};

/** To read all of it twice takes time, and few pages have a recipe. */
function tellsOfSteps(page: Page): boolean {
  for (const script of page.querySelectorAll(LD_SCRIPTS))
    if (script.textContent?.includes('"recipeInstructions"')) return true;
  return false;
}

const letters = (text: string): string => bare(text).replaceAll(' ', '');

/** A step, or the beginning of one, or one with what was added to it. */
function isWanted(text: string, wanted: ReadonlySet<string>): boolean {
  if (wanted.has(text)) return true;
  for (const each of wanted)
    if (each.length >= TELLING && (each.startsWith(text) || text.startsWith(each))) return true;
  return false;
}
