import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Neighbours } from '../../lib/db/neighbours.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { lazy } from '../controls/lazy.tsx';
import { useKeys } from '../hooks/use-keys.ts';
import type { RowActions } from '../library/use-row-actions.ts';
import { ArticleActions } from './ArticleActions.tsx';
import { PANELS, type PanelName } from './panels.ts';
import styles from './ReaderBar.module.css';
import { ReadingLeft } from './ReadingLeft.tsx';

const KeyHelp = lazy(() => import('../library/KeyHelp.tsx').then((it) => it.KeyHelp));

interface ReaderBarProps {
  row: ArticleRow;
  text: RefObject<HTMLElement | null>;
  actions: RowActions;
  neighbours: Neighbours;
  onGo: (to: ArticleRow | null) => void;
  /** Done with this article: on to the next. */
  onDone: () => void;
  /** The panel that is open. */
  panel: PanelName | null;
  onPanel: (name: PanelName) => void;
  /** The open panel itself. */
  children: ComponentChildren;
}

/** What can be done with the article, by button; the keys are in `use-reader-keys.ts`. */
export function ReaderBar(props: ReaderBarProps) {
  const { row, text, actions, neighbours, onGo, onDone, panel, onPanel, children } = props;
  const [help, setHelp] = useState(false);
  const toggleHelp = () => setHelp(!help);
  useKeys({ '?': toggleHelp });
  return (
    <nav class={styles.bar} aria-label={t('articleActions')}>
      <div class={styles.inner}>
        <span class={styles.name}>{t('extName')}</span>
        {row.words > 0 && <ReadingLeft key={row.id} text={text} minutes={row.minutes} />}
        <div class={`${styles.group} ${styles.panels}`}>
          {PANELS.map(({ name, icon, key }) => (
            <IconButton
              key={name}
              icon={icon}
              label={t(`panel_${name}`)}
              shortcut={key}
              pressed={panel === name}
              onPress={() => onPanel(name)}
            />
          ))}
        </div>
        <div class={styles.group}>
          {neighbours.previous && (
            <IconButton
              icon="back"
              label={t('keyPrevious')}
              shortcut="P"
              onPress={() => onGo(neighbours.previous)}
            />
          )}
          {neighbours.next && (
            <IconButton
              icon="forward"
              label={t('keyNext')}
              shortcut="N"
              onPress={() => onGo(neighbours.next)}
            />
          )}
          {row.shelf === 'list' && (
            <IconButton icon="check" label={t('archiveAndGoOn')} shortcut="E" onPress={onDone} />
          )}
        </div>
        <div class={styles.group}>
          <ArticleActions row={row} actions={actions} />
          <IconButton icon="keys" label={t('keys')} shortcut="?" onPress={toggleHelp} />
        </div>
        {children}
        {help && <KeyHelp onClose={() => setHelp(false)} />}
      </div>
    </nav>
  );
}
