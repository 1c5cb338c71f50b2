import { plural, t } from '../../lib/i18n.ts';
import type { LiveOrder as Order } from '../../lib/settings.ts';
import { Icon } from '../controls/Icon.tsx';
import styles from './LiveOrder.module.css';

interface LiveOrderProps {
  entries: number;
  order: Order;
  onOrder: (order: Order) => void;
}

/** How many entries a live blog has, and which of them stand on top. */
export function LiveOrder({ entries, order, onOrder }: LiveOrderProps) {
  return (
    <div class={styles.line}>
      <p>
        {t('liveBlog')} · {plural('liveEntries', entries)}
      </p>
      <fieldset class={styles.choice} aria-label={t('liveOrder')}>
        {(['newest', 'oldest'] as const).map((name) => (
          <button
            key={name}
            type="button"
            class={styles.order}
            aria-pressed={order === name}
            title={`${t(`liveOrder_${name}`)} (S)`}
            onClick={() => onOrder(name)}
          >
            {order === name && <Icon name="check" />}
            {t(`liveOrder_${name}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
