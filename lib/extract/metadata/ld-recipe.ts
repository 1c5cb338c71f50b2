import type { LdNode } from './json-ld.ts';
import { cleanText } from './text.ts';

/** More are no recipe, and cost time. */
const MOST = 200;

/**
 * What a page says of its recipe: ingredients and steps, each as one line of text. Empty when it has none, and when it has
 * several, as a list of recipes has.
 */
export function recipeOf(nodes: readonly LdNode[]): string[] {
  const recipes = nodes.filter(hasSteps);
  const [recipe] = recipes;
  if (!recipe || recipes.length > 1) return [];
  return [...linesOf(recipe.recipeIngredient), ...linesOf(recipe.recipeInstructions)].slice(0, MOST);
}

const hasSteps = ({ recipeInstructions }: LdNode): boolean => Boolean(recipeInstructions);

/** Text, lists, steps (`text`), sections with steps (`itemListElement`), as schema.org allows. */
function linesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n').map(cleanText);
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value !== 'object' || value === null) return [];
  const { itemListElement, text } = value as LdNode;
  return linesOf(itemListElement ?? text);
}
