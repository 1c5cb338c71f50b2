import { t } from '../../lib/i18n.ts';
import { Message } from '../controls/Message.tsx';
import type { ShelfName } from './shelf-filters.ts';

/** What a list without rows says: what belongs here, and how it comes here. */
export function EmptyList({ shelf, words }: { shelf: ShelfName; words: string }) {
  if (words) return <Message icon="search" title={t('foundNothing', words)} />;
  return <Message title={t(`empty_${shelf}`)} words={t(`emptyHint_${shelf}`)} />;
}
