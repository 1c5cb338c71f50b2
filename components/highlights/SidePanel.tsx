import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { lazy } from '../controls/lazy.tsx';
import { useKeys } from '../hooks/use-keys.ts';
import { keptPlaces } from '../library/kept-place.ts';
import { Library } from '../library/Library.tsx';
import { useFollowedView } from '../library/use-followed-view.ts';
import { OpenHighlights } from './open-highlights.ts';
import styles from './SidePanel.module.css';

const places = keptPlaces(localStorage);
const AllHighlights = lazy(() => import('./AllHighlights.tsx').then((it) => it.AllHighlights));

/** The side panel: the reading list, or all highlights in its place. */
export function SidePanel() {
  const [marked, setMarked] = useState(false);
  const open = useRef(() => setMarked(true)).current;
  useKeys({
    'g h': () => marked && setMarked(false),
    Escape: () => marked && setMarked(false),
  });
  if (!marked)
    return (
      <OpenHighlights.Provider value={open}>
        <Library view="panel" places={places} useOthers={useFollowedView} />
      </OpenHighlights.Provider>
    );
  return (
    <main class={styles.page}>
      <header class={styles.head}>
        <IconButton icon="back" label={t('highlightsBack')} shortcut="Esc" onPress={() => setMarked(false)} />
        <h1 class={styles.title}>{t('panel_highlights')}</h1>
      </header>
      <AllHighlights />
    </main>
  );
}
