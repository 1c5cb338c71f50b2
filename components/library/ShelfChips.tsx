import { t } from '../../lib/i18n.ts';
import styles from './ShelfChips.module.css';
import { SHELF_FILTERS, type ShelfName } from './shelf-filters.ts';

const NAMES = Object.keys(SHELF_FILTERS) as ShelfName[];

/** Which part of the library the list shows. */
export function ShelfChips({ shown, onShow }: { shown: ShelfName; onShow: (name: ShelfName) => void }) {
  return (
    <nav class={styles.chips} aria-label={t('shelves')}>
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
    </nav>
  );
}
