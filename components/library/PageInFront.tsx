import { useEffect, useRef } from 'preact/hooks';
import { ALL_HOSTS, browser } from '../../lib/browser.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { callBackground } from '../../lib/messages.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { lazy } from '../controls/lazy.tsx';
import type { ActiveTab } from '../hooks/use-active-tab.ts';
import { usePageState } from '../hooks/use-page-state.ts';
import { useSave } from '../hooks/use-save.ts';
import { useShownRow } from '../hooks/use-shown-row.ts';
import { PageActions } from './PageActions.tsx';
import styles from './PageInFront.module.css';
import { PageStatus } from './PageStatus.tsx';
import { type Standing, standingOf } from './standing.ts';
import { standingWords } from './standing-words.ts';

const TagField = lazy(() => import('./TagField.tsx').then((it) => it.TagField));

interface PageInFrontProps {
  tab: ActiveTab | null;
  /** Save without waiting for the button. */
  saveAtOnce: boolean;
  /** In the popup the focus is taken, so that Enter saves. */
  view: 'popup' | 'panel';
}

/** The page in front of the reader: its headline, how it stands to the library, and the button that saves it. */
export function PageInFront({ tab, saveAtOnce, view }: PageInFrontProps) {
  const known = usePageState(tab);
  const state = view === 'popup' && known?.type === 'noAccess' ? BROWSER_PAGE : known;
  const { progress, saveId, save, reset } = useSave(tab?.id);
  const articleId = articleIdOf(progress) ?? articleIdOf(state);
  const row = useShownRow(articleId);
  const standing = standingOf(state, progress, row);
  useMark(tab?.id, row);
  useSpokenStanding(standing);
  useSaveAtOnce(saveAtOnce && state?.type === 'notSaved', save);

  const announce = useAnnounce();
  const askAndSave = async (how?: 'article' | 'link') => {
    // Nothing may be awaited before this: both browsers ask only within the press.
    if (await browser.permissions.request(accessTo(tab?.url ?? ''))) await save(how);
    else announce(t('permissionRefused'));
  };

  const title = row?.title || titleOf(progress) || titleOf(state) || tab?.title || '';
  return (
    <section class={styles.page} aria-label={t('pageInFront')}>
      <p class={styles.site}>{hostOf(tab?.url ?? '')}</p>
      <h2 class={styles.title} dir="auto" lang={row?.lang ?? undefined}>
        {title}
      </h2>
      <PageStatus standing={standing} />
      <PageActions
        standing={standing}
        saveId={saveId}
        takeFocus={view === 'popup'}
        onSave={state?.type === 'noAccess' ? askAndSave : save}
        onUndone={reset}
      />
      {row && <TagField ids={[row.id]} tags={row.tags} />}
    </section>
  );
}

/** The popup opens by a press that lets us see any page but those of the browser itself. */
const BROWSER_PAGE = { type: 'cannotSave', reason: 'browserPage', url: '', title: '' } as const;

/** Speaks every change of standing, but not the first one, which is read with the page, nor that a save grows older. */
function useSpokenStanding(standing: Standing) {
  const announce = useAnnounce();
  const { type } = standing;
  const { title } = standingWords(standing);
  const spoken = useRef<string | null>(null);
  const said = type === 'alreadySaved' ? type : title;
  useEffect(() => {
    if (type === 'unknown') return;
    if (spoken.current !== null && spoken.current !== said) announce(title);
    spoken.current = said;
  }, [type, said, announce]);
}

/** Has the icon follow when the page comes into the list or leaves it. */
function useMark(tabId: number | undefined, row: ArticleRow | null | undefined) {
  const before = useRef<boolean | null>(null);
  useEffect(() => {
    if (tabId === undefined || row === undefined) return;
    const listed = row !== null;
    if (before.current !== null && before.current !== listed)
      void callBackground('markTab', tabId).catch(() => {});
    before.current = listed;
  }, [tabId, row]);
}

/** Presses Save once, as soon as it is known that the page may be saved. */
function useSaveAtOnce(wanted: boolean, save: () => void) {
  const done = useRef(false);
  useEffect(() => {
    if (!wanted || done.current) return;
    done.current = true;
    save();
  }, [wanted, save]);
}

/** The permission that lets us read the page: for its site, or for all where even that is unknown. */
function accessTo(url: string) {
  const page = addressOf(url);
  return page ? { origins: [`${page.protocol}//${page.hostname}/*`] } : ALL_HOSTS;
}

function articleIdOf(known: object | null): string | null {
  return known && 'id' in known ? String(known.id) : null;
}

function titleOf(known: object | null): string {
  return known && 'title' in known ? String(known.title) : '';
}

/** '' for the browser's own pages, whose host says nothing to anybody. */
function hostOf(url: string): string {
  const page = addressOf(url);
  return page?.protocol.startsWith('http') ? page.hostname.replace(/^www\./, '') : '';
}

const addressOf = (url: string) => (URL.canParse(url) ? new URL(url) : null);
