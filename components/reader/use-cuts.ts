import type { RefObject } from 'preact';
import type { SafeHtml } from '../../lib/article.ts';
import { readCuts } from '../../lib/db/commands/cuts.ts';
import { bringBackBlock, takeOutBlocks } from '../../lib/db/commands/teach-rules.ts';
import type { ArticleRow, CutRow } from '../../lib/db/rows.ts';
import { OURS } from '../../lib/highlights/text-map.ts';
import { t } from '../../lib/i18n.ts';
import { addressIn, beginningOf, blocksOf, wordsOf } from '../../lib/reading/blocks.ts';
import { useUndo } from '../controls/Undo.tsx';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { useTaught } from './use-taught.ts';

const NONE: CutRow[] = [];

/** The blocks that the reader took out of the text, and how more are taken out. */
export function useCuts({ id: articleId, host }: ArticleRow, text: RefObject<HTMLElement | null>) {
  const { perform } = useUndo();
  const taught = useTaught();
  const result = useLiveQuery(() => readCuts(articleId), [articleId]);
  const cutWhere = (html: SafeHtml, isMeant: (block: HTMLElement) => boolean) => {
    const rows = (text.current ? blocksOf(text.current) : []).flatMap((block, index): CutRow[] =>
      isMeant(block) && !block.hasAttribute(OURS) ? [cutOf(articleId, block, index)] : [],
    );
    if (rows.length === 0) return;
    return taught(t('cutDone'), t('cutDoneLearned', host), () => takeOutBlocks(host, html, rows, Date.now()));
  };
  return {
    cuts: result.status === 'ready' ? result.value : NONE,
    /** Takes out the blocks that the selection touches; `html` is the text as it is shown. */
    cutSelected: (html: SafeHtml) => {
      const selection = document.getSelection();
      if (!text.current || !selection || selection.isCollapsed) return;
      const range = selection.getRangeAt(0).cloneRange();
      selection.removeAllRanges();
      return cutWhere(html, (block) => range.intersectsNode(block));
    },
    /** Takes out the block that holds a picture. */
    cutPicture: (html: SafeHtml, image: HTMLElement) => cutWhere(html, (block) => block.contains(image)),
    bringBack: (cut: CutRow) => perform(t('putBackDone'), async () => (await bringBackBlock(host, cut)).undo),
  };
}

function cutOf(articleId: string, block: HTMLElement, index: number): CutRow {
  return {
    id: crypto.randomUUID(),
    articleId,
    block: index,
    quote: beginningOf(block),
    text: wordsOf(block) || nameOfPicture(block),
    createdAt: Date.now(),
  };
}

/** What stands in the list for a picture without words: what it shows, else how its file is called. */
function nameOfPicture(block: HTMLElement): string {
  const address = addressIn(block).split(/[?#]/, 1)[0] ?? '';
  return (
    block.querySelector('img')?.alt || (address.startsWith('data:') ? '' : (address.split('/').at(-1) ?? ''))
  );
}
