import {
  changeHighlight,
  putHighlight,
  readHighlights,
  removeHighlight,
} from '../../lib/db/commands/highlights.ts';
import type { HighlightColour, HighlightRow } from '../../lib/db/rows.ts';
import type { Selectors } from '../../lib/highlights/selectors.ts';
import { t } from '../../lib/i18n.ts';
import type { useUndo } from '../controls/Undo.tsx';
import { removeWithUndo } from '../highlights/remove-with-undo.ts';

type Perform = ReturnType<typeof useUndo>['perform'];

/** What can be done to highlights; each deed can be taken back. */
export interface HighlightActions {
  add: (selectors: Selectors, colour: HighlightColour, note?: string) => Promise<void>;
  recolour: (row: HighlightRow, colour: HighlightColour) => Promise<void>;
  annotate: (row: HighlightRow, note: string) => Promise<void>;
  remove: (row: HighlightRow) => Promise<void>;
}

export function highlightActions(articleId: string, perform: Perform): HighlightActions {
  const change = (row: HighlightRow, patch: Partial<HighlightRow>, words: string) =>
    perform(words, async () => {
      const before = await changeHighlight(row.id, patch, Date.now());
      return async () => before && putHighlight(before);
    });
  return {
    add: (selectors, colour, note = '') =>
      perform(t('highlighted'), async () => {
        const now = Date.now();
        // The same words again: one highlight, in its new colour.
        const there = (await readHighlights(articleId)).find(
          ({ start, exact }) => start === selectors.start && exact === selectors.exact,
        );
        if (there) {
          const before = await changeHighlight(there.id, { colour, ...(note && { note }) }, now);
          return async () => before && putHighlight(before);
        }
        const id = crypto.randomUUID();
        await putHighlight({ id, articleId, ...selectors, colour, note, createdAt: now, changedAt: now });
        return () => removeHighlight(id);
      }),
    recolour: (row, colour) => change(row, { colour }, t('highlightChanged')),
    annotate: (row, note) => change(row, { note }, t('noteKept')),
    remove: ({ id }) => removeWithUndo(id, perform),
  };
}
