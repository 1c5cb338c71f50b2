import { type MessageKey, t } from '../../lib/i18n.ts';
import styles from './ArticleNotices.module.css';
import type { OriginalState } from './use-original.ts';

const WORDS: Record<OriginalState['type'], MessageKey | null> = {
  idle: null,
  checking: 'originalChecking',
  fetching: 'pagesFetching',
  same: 'originalSame',
  edited: 'originalEdited',
  poorer: 'originalPoorer',
  unlike: 'originalUnlike',
  joined: 'pagesJoined',
  failed: 'originalFailed',
};

/** What became of comparing with the original. */
export function OriginalNotice({ state }: { state: OriginalState }) {
  const words = WORDS[state.type];
  return (
    <div role="status">
      {words && (
        <div class={styles.notice}>
          <p>{t(words)}</p>
        </div>
      )}
    </div>
  );
}
