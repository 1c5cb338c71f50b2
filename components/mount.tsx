import { type ComponentChildren, render } from 'preact';
import { localStore, watchLocal } from '../lib/browser.ts';
import { t, uiDirection, uiLanguage } from '../lib/i18n.ts';
import { Announcer } from './controls/Announcer.tsx';
import { ErrorBoundary } from './controls/ErrorBoundary.tsx';
import { UndoProvider } from './controls/Undo.tsx';
import { keepFocus } from './keep-focus.ts';
import './styles/base.css';
import { followTheme } from './theme.ts';

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
  // Fetched beside: nobody writes before the first row is there.
  if (view !== 'recovery')
    void import('../lib/db/stop-in-trouble.ts').then((it) => it.stopInTrouble(localStore, watchLocal));
  render(
    <ErrorBoundary>
      <Announcer>
        <UndoProvider>{content}</UndoProvider>
      </Announcer>
    </ErrorBoundary>,
    document.body,
  );
}
