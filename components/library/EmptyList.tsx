import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Message } from '../controls/Message.tsx';
import { countFilters, type ListView } from './list-view.ts';

/** What a list without rows says: what belongs here, and how it comes here. */
export function EmptyList({ view, onShowAll }: { view: ListView; onShowAll: () => void }) {
  const announce = useAnnounce();
  const isFiltered = countFilters(view) > 0;
  useEffect(() => {
    if (isFiltered) announce(t('filteredNothing'));
  }, [isFiltered, announce]);
  if (isFiltered)
    return <Message title={t('filteredNothing')} action={{ words: t('showAll'), onPress: onShowAll }} />;
  return <Message title={t(`empty_${view.shelf}`)} words={t(`emptyHint_${view.shelf}`)} />;
}
