import type { Lent } from '../lent.ts';
import type { FindRecipe } from './recipe.ts';

/** Stands in for `recipe.ts` in the injected capture script: it comes with the sanitiser's script before it. */
export const findRecipe: FindRecipe = (outline, page) =>
  (globalThis as { broadsheetLent?: Lent }).broadsheetLent?.findRecipe?.(outline, page) ?? [];
