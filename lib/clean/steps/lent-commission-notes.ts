import type { Lent } from '../../lent.ts';
import type { Blocks } from '../blocks/block.ts';
import type { CleanContext } from '../context.ts';

/** Stands in for `commission-notes.ts` in the injected capture script: the step comes with the sanitiser's script before it. */
export function commissionNotes(blocks: Blocks, context: CleanContext): void {
  lent().commissionNotes?.(blocks, context);
}

const lent = (): Lent => (globalThis as { broadsheetLent?: Lent }).broadsheetLent ?? {};
