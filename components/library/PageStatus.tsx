import { Icon } from '../controls/Icon.tsx';
import styles from './PageStatus.module.css';
import type { Standing } from './standing.ts';
import { standingWords } from './standing-words.ts';

/** How the page stands, in words. */
export function PageStatus({ standing }: { standing: Standing }) {
  const { title, more, tone, icon } = standingWords(standing);
  return (
    <div class={styles.status} data-tone={tone}>
      {icon && <Icon name={icon} />}
      <p>
        {title}
        {more && <span class={styles.more}>{more}</span>}
      </p>
    </div>
  );
}
