import { t } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './HighlightsPanel.module.css';
import type { HighlightActions } from './highlight-actions.ts';
import { Panel } from './Panel.tsx';
import type { Mark } from './use-highlights.ts';

interface HighlightsPanelProps {
  marks: readonly Mark[];
  actions: HighlightActions;
  onClose: () => void;
  /** Shows the highlight in the text. */
  onShow: (mark: Mark) => void;
}

/** All highlights of the article. Those whose words are no longer in the text are here too. */
export function HighlightsPanel({ marks, actions, onClose, onShow }: HighlightsPanelProps) {
  const standing = marks.filter(({ range }) => range);
  const lost = marks.filter(({ range }) => !range);
  const entry = (mark: Mark) => (
    <li key={mark.row.id} data-entry class={styles.entry} data-colour={mark.row.colour}>
      <blockquote class={styles.words} dir="auto">
        {mark.range ? (
          <button type="button" class={styles.go} onClick={() => onShow(mark)}>
            {mark.row.exact}
          </button>
        ) : (
          mark.row.exact
        )}
      </blockquote>
      {mark.row.note && (
        <p class={styles.note} dir="auto">
          {mark.row.note}
        </p>
      )}
      <IconButton
        icon="trash"
        label={t('highlightRemove')}
        shortcut="Del"
        onPress={() => actions.remove(mark.row)}
      />
    </li>
  );
  return (
    <Panel title={t('panel_highlights')} onClose={onClose}>
      {marks.length === 0 && <p class={styles.hint}>{t('highlightsNone')}</p>}
      <ol class={styles.list}>{standing.map(entry)}</ol>
      {lost.length > 0 && (
        <>
          <p class={styles.hint}>{t('highlightsLost')}</p>
          <ol class={styles.list}>{lost.map(entry)}</ol>
        </>
      )}
    </Panel>
  );
}
