import type { RefObject } from 'preact';
import type { SafeHtml } from '../../lib/article.ts';
import { readCuts } from '../../lib/db/commands/cuts.ts';
import { bringBackBlock, takeOutBlocks } from '../../lib/db/commands/teach-rules.ts';
import type { ArticleRow, CutRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { beginningOf, blocksOf, wordsOf } from '../../lib/reading/blocks.ts';
import { useUndo } from '../controls/Undo.tsx';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { useTaught } from './use-taught.ts';

const NONE: CutRow[] = [];

/** The blocks that the reader took out of the text, and how more are taken out. */
export function useCuts({ id: articleId, host }: ArticleRow, text: RefObject<HTMLElement | null>) {
  const { perform } = useUndo();
  const taught = useTaught();
  const result = useLiveQuery(() => readCuts(articleId), [articleId]);
  return {
    cuts: result.status === 'ready' ? result.value : NONE,
    /** Takes out the blocks that the selection touches; `html` is the text as it is shown. */
    cutSelected: (html: SafeHtml) => {
      const selection = document.getSelection();
      if (!text.current || !selection || selection.isCollapsed) return;
      const range = selection.getRangeAt(0);
      const rows = blocksOf(text.current).flatMap((block, index): CutRow[] =>
        range.intersectsNode(block) ? [cutOf(articleId, block, index)] : [],
      );
      selection.removeAllRanges();
      if (rows.length === 0) return;
      return taught(t('cutDone'), t('cutDoneLearned', host), () =>
        takeOutBlocks(host, html, rows, Date.now()),
      );
    },
    bringBack: (cut: CutRow) => perform(t('putBackDone'), async () => (await bringBackBlock(host, cut)).undo),
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
