import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { pageUrl } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { lazy } from '../controls/lazy.tsx';
import { type ActiveTab, useActiveTab } from '../hooks/use-active-tab.ts';
import { useBeside } from '../hooks/use-beside.ts';
import { useKeptFocus } from '../hooks/use-kept-focus.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSelection } from '../hooks/use-selection.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { ArticleList } from './ArticleList.tsx';
import type { RowSetting } from './ArticleRow.tsx';
import { closeAfterLink } from './close-after-link.ts';
import type { Places } from './kept-place.ts';
import styles from './Library.module.css';
import { countFilters, type ListView, NO_FILTERS } from './list-view.ts';
import { Masthead } from './Masthead.tsx';
import { rememberOpened } from './opened-list.ts';
import { PageInFront } from './PageInFront.tsx';
import { rememberedView, rememberView, type Surface } from './remembered-view.ts';
import { SearchField } from './SearchField.tsx';
import { ShelfChips } from './ShelfChips.tsx';
import type { useFollowedView } from './use-followed-view.ts';
import { type RowActions, useRowActions } from './use-row-actions.ts';

const loadResults = () => import('./SearchResults.tsx').then((it) => it.SearchResults);
const prepareSearch = () => import('./prepare-search.ts').then((it) => it.prepareSearch());
const loadSelecting = () => import('./select-rows.ts');
// Fetched at once, but nothing waits for it: no key is pressed before there is a row.
const keys = import('./use-list-keys.ts').then((it) => it.ListKeys);
const ListKeys = lazy(() => keys);
const SearchResults = lazy(loadResults);
const FilterBar = lazy(() => import('./FilterBar.tsx').then((it) => it.FilterBar));
const SelectionBar = lazy(() => import('./SelectionBar.tsx').then((it) => it.SelectionBar));
const TagDialog = lazy(() => import('./TagDialog.tsx').then((it) => it.TagDialog));
const ArchivedNotice = lazy(() => import('./ArchivedNotice.tsx').then((it) => it.ArchivedNotice));
const LossNotice = lazy(() => import('./LossNotice.tsx').then((it) => it.LossNotice));
const SaveTabs = lazy(() => import('./SaveTabs.tsx').then((it) => it.SaveTabs));
const KeyHelp = lazy(() => import('./KeyHelp.tsx').then((it) => it.KeyHelp));

interface Props {
  view: Surface;
  places?: Places;
  /** A popup is gone before another window changes anything. */
  useOthers?: typeof useFollowedView;
}

/** The page in front and the reading list: all of the popup, and all of the side panel. */
export function Library({ view: surface, places, useOthers }: Props) {
  const [view, setView] = useState(() => rememberedView(surface, localStorage));
  const [filtering, setFiltering] = useState(countFilters(view) > 0);
  const [words, setWords] = useState(() => new URLSearchParams(location.search).get('q') ?? '');
  const [help, setHelp] = useState(false);
  /** Null: shown while there is something to tell. */
  const [savingTabs, setSavingTabs] = useState<boolean | null>(null);
  const [tagging, setTagging] = useState<string[] | null>(null);
  const tab = useActiveTab();
  const settings = useSettings();
  const actions = useRowActions();
  const selection = useSelection();
  const now = useNow();
  const beside = useBeside();
  const showsTabs = savingTabs ?? (beside?.tabs ?? 0) > 0;
  const list = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useKeptFocus(list);

  const change = (patch: Partial<ListView>) => setView((last) => ({ ...last, ...patch }));
  const go = (shelf: ListView['shelf']) => change({ shelf });
  const shown = useRef(view);
  // At once: the effects of a hidden page come late, and would overwrite what has been chosen elsewhere meanwhile.
  useLayoutEffect(() => {
    rememberView(surface, view, localStorage);
    selection.clear();
    if (shown.current !== view) list.current?.scrollTo?.({ top: 0 });
    shown.current = view;
  }, [view]);
  useEffect(selection.clear, [words]);
  useOthers?.(setView);

  const selectAll = async () => selection.add(await (await loadSelecting()).allOf(view, words));
  const act = async (name: keyof RowActions) => {
    await actions[name](await (await loadSelecting()).rowsOf(selection.ids));
    selection.clear();
    list.current?.focus();
  };
  const back = () => {
    if (selection.ids.size > 0) selection.clear();
    else if (words) setWords('');
    else if (countFilters(view) > 0) change(NO_FILTERS);
    else return false;
    return true;
  };
  const toggleHelp = useCallback(() => setHelp((shown) => !shown), []);
  const focusSearch = () => {
    search.current?.focus();
    search.current?.select();
  };
  const onOpen = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('[data-row] a') : null;
    if (link && !event.defaultPrevented) rememberOpened({ view, words }, localStorage);
    if (surface === 'popup') closeAfterLink(event);
  };
  const select = useRef<RowSetting['onSelect']>(() => {});
  select.current = async (row, range) => {
    const anchor = range ? selection.anchor : null;
    if (!anchor) return selection.toggle(row.id);
    const { rowsBetween } = await loadSelecting();
    selection.add(await rowsBetween(view, words, anchor, row, list.current));
  };
  // The same while it says the same: rows that are there are not compared again at every letter of a search.
  const setting: RowSetting = useMemo(
    () => ({
      actions,
      now,
      density: view.density,
      selected: selection.ids,
      beside,
      onSelect: (row, range) => select.current(row, range),
      onTag: setTagging,
    }),
    [actions, now, view.density, selection.ids, beside],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what the links inside it do
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click too
    <div class={styles.library} onClick={onOpen} onAuxClick={onOpen}>
      <ListKeys
        {...{ root: list, actions, selection, selectAll, tag: setTagging, go, back, focusSearch, toggleHelp }}
      />
      <Masthead
        panelWindow={surface === 'popup' ? tab?.windowId : undefined}
        savingTabs={showsTabs}
        onTabs={() => setSavingTabs(!showsTabs)}
        onHelp={toggleHelp}
      >
        <SearchField
          words={words}
          onWords={setWords}
          onLeave={() => list.current?.querySelector<HTMLElement>('[data-row] a')?.focus()}
          onEnter={prepareSearch}
          fieldRef={search}
        />
      </Masthead>
      {tab && showsTabs && <SaveTabs windowId={tab.windowId} onClose={() => setSavingTabs(false)} />}
      {(surface === 'popup' || isForeign(tab)) && (
        <PageInFront
          key={tab ? `${tab.id} ${tab.url}` : ''}
          tab={tab}
          saveAtOnce={surface === 'popup' && settings !== null && settings.saveOnClick}
          view={surface}
        />
      )}
      <ShelfChips
        shown={view.shelf}
        onShow={go}
        filtering={filtering}
        onFilter={() => setFiltering(!filtering)}
      />
      {filtering && <FilterBar view={view} now={now} onChange={change} />}
      {selection.ids.size > 0 && (
        <SelectionBar
          ids={selection.ids}
          onTrashShelf={view.shelf === 'trash'}
          act={act}
          onTag={() => setTagging([...selection.ids])}
          onSelectAll={selectAll}
          onClear={selection.clear}
        />
      )}
      <main ref={list} class={styles.list} tabIndex={-1} aria-label={t('readingList')}>
        {beside !== null && beside.archived > 0 && <ArchivedNotice count={beside.archived} />}
        <LossNotice />
        <h2 class="unseen">{t(`shelf_${view.shelf}`)}</h2>
        {words.trim() ? (
          <SearchResults words={words} view={view} setting={setting} />
        ) : (
          <ArticleList
            key={JSON.stringify(view)}
            view={view}
            setting={setting}
            onShowAll={() => change(NO_FILTERS)}
            places={places}
          />
        )}
      </main>
      {tagging && <TagDialog ids={tagging} onClose={() => setTagging(null)} />}
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </div>
  );
}

/** Not one of our own pages. The panel outlives the gesture that lets us know the address: it may be unknown. */
function isForeign(tab: ActiveTab | null): boolean {
  return tab !== null && !tab.url.startsWith(pageUrl(''));
}
