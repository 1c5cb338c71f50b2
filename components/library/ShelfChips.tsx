import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './ShelfChips.module.css';
import { SHELF_FILTERS, type ShelfName } from './shelf-filters.ts';

const NAMES = Object.keys(SHELF_FILTERS) as ShelfName[];

interface ShelfChipsProps {
  shown: ShelfName;
  onShow: (name: ShelfName) => void;
  /** Whether filters are shown. */
  filtering: boolean;
  onFilter: () => void;
}

/** Which part of the library the list shows, and the way to narrow it down. */
export function ShelfChips({ shown, onShow, filtering, onFilter }: ShelfChipsProps) {
  const announce = useAnnounce();
  const spoken = useRef(shown);
  useEffect(() => {
    if (spoken.current !== shown) announce(t(`shelf_${shown}`));
    spoken.current = shown;
  }, [shown, announce]);
  return (
    <nav class={styles.chips} aria-label={t('shelves')}>
      <div class={styles.shelves}>
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            class={styles.chip}
            aria-current={name === shown}
            onClick={() => onShow(name)}
          >
            {t(`shelf_${name}`)}
          </button>
        ))}
      </div>
      <IconButton icon="filter" label={t('filters')} pressed={filtering} onPress={onFilter} />
    </nav>
  );
}
