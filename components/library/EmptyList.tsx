import { t } from '../../lib/i18n.ts';
import { Message } from '../controls/Message.tsx';
import { countFilters, type ListView } from './list-view.ts';

/** What a list without rows says: what belongs here, and how it comes here. */
export function EmptyList({ view, onShowAll }: { view: ListView; onShowAll: () => void }) {
  if (countFilters(view) > 0)
    return <Message title={t('filteredNothing')} action={{ words: t('showAll'), onPress: onShowAll }} />;
  return <Message title={t(`empty_${view.shelf}`)} words={t(`emptyHint_${view.shelf}`)} />;
}
