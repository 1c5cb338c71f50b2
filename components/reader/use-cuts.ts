import type { RefObject } from 'preact';
import { putCut, readCuts, removeCut } from '../../lib/db/commands/cuts.ts';
import type { CutRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { beginningOf, blocksOf, wordsOf } from '../../lib/reading/blocks.ts';
import { useUndo } from '../controls/Undo.tsx';
import { useLiveQuery } from '../hooks/use-live-query.ts';

const NONE: CutRow[] = [];

/** The blocks that the reader took out of the text, and how more are taken out. */
export function useCuts(articleId: string, text: RefObject<HTMLElement | null>) {
  const { perform } = useUndo();
  const result = useLiveQuery(() => readCuts(articleId), [articleId]);
  return {
    cuts: result.status === 'ready' ? result.value : NONE,
    /** Takes out the blocks that the selection touches. */
    cutSelected: () => {
      const selection = document.getSelection();
      if (!text.current || !selection || selection.isCollapsed) return;
      const range = selection.getRangeAt(0);
      const rows = blocksOf(text.current).flatMap((block, index): CutRow[] =>
        range.intersectsNode(block) ? [cutOf(articleId, block, index)] : [],
      );
      selection.removeAllRanges();
      if (rows.length === 0) return;
      perform(t('cutDone'), async () => {
        for (const row of rows) await putCut(row);
        return () => Promise.all(rows.map(({ id }) => removeCut(id)));
      });
    },
    bringBack: (cut: CutRow) =>
      perform(t('putBackDone'), async () => {
        await removeCut(cut.id);
        return () => putCut(cut);
      }),
  };
}

function cutOf(articleId: string, block: HTMLElement, index: number): CutRow {
  return {
    id: crypto.randomUUID(),
    articleId,
    block: index,
    quote: beginningOf(block),
    text: wordsOf(block),
    createdAt: Date.now(),
  };
}
