import { type ComponentChildren, render } from 'preact';
import { stopLibrary } from '../lib/db/read.ts';
import { t, uiDirection, uiLanguage } from '../lib/i18n.ts';
import { Announcer } from './controls/Announcer.tsx';
import { ErrorBoundary } from './controls/ErrorBoundary.tsx';
import { lazy } from './controls/lazy.tsx';
import { UndoProvider } from './controls/Undo.tsx';
import { keepFocus } from './keep-focus.ts';
import './styles/base.css';
import { followTheme } from './theme.ts';

// Fetched beside: nobody writes before the first row is there.
const StorageNotice = lazy(() => import('./controls/StorageNotice.tsx').then((it) => it.StorageNotice));

export type ViewName = 'popup' | 'panel' | 'reader' | 'options' | 'welcome' | 'recovery' | 'privacy';

/** Puts a view on its page: language, direction, theme, live region, focus, undo and the words for a crash. */
export function mount(view: ViewName, content: ComponentChildren): void {
  const root = document.documentElement;
  root.lang = uiLanguage();
  root.dir = uiDirection();
  root.dataset.view = view;
  document.title = t('extName');
  followTheme(root, localStorage);
  keepFocus(document);
  const mayFail = view !== 'recovery';
  // Noted by an earlier page (`stop-in-trouble.ts`): then the library is not even opened.
  if (mayFail && localStorage.libraryTrouble) stopLibrary(true);
  render(
    <ErrorBoundary>
      <Announcer>
        {mayFail && <StorageNotice />}
        <UndoProvider>{content}</UndoProvider>
      </Announcer>
    </ErrorBoundary>,
    document.body,
  );
}
