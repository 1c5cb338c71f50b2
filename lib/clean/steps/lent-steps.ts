import type { Lent } from '../../lent.ts';
import type { Step } from '../context.ts';

/** Stand in for the steps of these names in the injected capture script: they come with the sanitiser's script before it. */
export const keepMarked: Step = (blocks, context) => lent().keepMarked?.(blocks, context);
export const judgeAddress: Step = (blocks, context) => lent().judgeAddress?.(blocks, context);
export const addressed: Step = (blocks, context) => lent().addressed?.(blocks, context);
export const authorNotes: Step = (blocks, context) => lent().authorNotes?.(blocks, context);
export const commissionNotes: Step = (blocks, context) => lent().commissionNotes?.(blocks, context);
export const linkLines: Step = (blocks, context) => lent().linkLines?.(blocks, context);
export const lookAlikes: Step = (blocks, context) => lent().lookAlikes?.(blocks, context);

const lent = (): Lent => (globalThis as { broadsheetLent?: Lent }).broadsheetLent ?? {};
