import { useCallback, useRef, useState } from 'preact/hooks';
import { pageUrl } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { type ActiveTab, useActiveTab } from '../hooks/use-active-tab.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { ArticleList } from './ArticleList.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import styles from './Library.module.css';
import { Masthead } from './Masthead.tsx';
import { PageInFront } from './PageInFront.tsx';
import { SearchField } from './SearchField.tsx';
import { ShelfChips } from './ShelfChips.tsx';
import type { ShelfName } from './shelf-filters.ts';
import { useListKeys } from './use-list-keys.ts';
import { useRowActions } from './use-row-actions.ts';

/** The page in front and the reading list: all of the popup, and all of the side panel. */
export function Library({ view }: { view: 'popup' | 'panel' }) {
  const [shelf, setShelf] = useState<ShelfName>('list');
  const [words, setWords] = useState('');
  const [help, setHelp] = useState(false);
  const tab = useActiveTab();
  const settings = useSettings();
  const actions = useRowActions();
  const list = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const toggleHelp = useCallback(() => setHelp((shown) => !shown), []);
  const focusSearch = () => {
    search.current?.focus();
    search.current?.select();
  };
  useListKeys({ root: list, actions, focusSearch, toggleHelp });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what the links inside it do
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click too
    <div class={styles.library} onClick={view === 'popup' ? closeAfterLink : undefined}>
      <Masthead panelWindow={view === 'popup' ? tab?.windowId : undefined} onHelp={toggleHelp}>
        <SearchField
          words={words}
          onWords={setWords}
          onLeave={() => list.current?.querySelector<HTMLElement>('[data-row] a')?.focus()}
          fieldRef={search}
        />
      </Masthead>
      {/* The panel outlives the gesture that lets us know the page; without its address there is nothing to show. */}
      {(view === 'popup' || isForeign(tab)) && (
        <PageInFront
          key={tab ? `${tab.id} ${tab.url}` : ''}
          tab={tab}
          saveAtOnce={view === 'popup' && settings !== null && settings.saveOnClick}
          view={view}
        />
      )}
      <ShelfChips shown={shelf} onShow={setShelf} />
      <main ref={list} class={styles.list} aria-label={t('readingList')}>
        <h2 class="unseen">{t(`shelf_${shelf}`)}</h2>
        <ArticleList key={shelf} shelf={shelf} words={words} actions={actions} />
      </main>
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </div>
  );
}

/** Firefox leaves a popup open when one of its links opens a tab behind it. */
function closeAfterLink({ target }: MouseEvent) {
  // After the click has done its work.
  if (target instanceof Element && target.closest('a[target]')) setTimeout(() => window.close());
}

/** A page whose address we may know and that is not one of ours. */
function isForeign(tab: ActiveTab | null): boolean {
  return tab !== null && tab.url !== '' && !tab.url.startsWith(pageUrl(''));
}
