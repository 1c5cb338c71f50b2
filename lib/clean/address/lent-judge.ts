import type { Lent } from '../../lent.ts';
import type { Blocks } from '../blocks/block.ts';
import type { CleanContext } from '../context.ts';

/** Stands in for `judge.ts` in the injected capture script: it comes with the sanitiser's script before it. */
export function judgeAddress(blocks: Blocks, context: CleanContext): void {
  (globalThis as { broadsheetLent?: Lent }).broadsheetLent?.judgeAddress?.(blocks, context);
}
