import { t, uiDirection, uiLanguage } from './i18n.ts';
import type { SaveOutcome } from './messages.ts';
import type { ToastAction, ToastWords } from './toast/words.ts';

const LABELS = { undo: 'undo', read: 'readNow', asLink: 'saveAsLink', again: 'tryAgain' } as const;

/** What the toast says of a save. A problem stays until it is closed, and says what to do. */
export function savedWords(outcome: SaveOutcome): ToastWords {
  switch (outcome.type) {
    case 'saved':
      return words(t('toastSaved'), outcome.title, ['undo', 'read']);
    case 'updated':
      return outcome.changed
        ? words(t('toastUpdated'), outcome.title, ['undo', 'read'])
        : words(
            outcome.poorer ? t('toastPoorer') : t('toastAlreadySaved', dateOf(outcome.savedAt)),
            outcome.title,
            ['read'],
          );
    case 'notArticle':
      return words(t('toastNotSaved'), t(`notArticle_${outcome.reason}`), ['asLink'], true);
    case 'failed':
      return words(t('toastNotSaved'), t(`error_${outcome.error}`), ['again'], true);
  }
}

/** Said after Undo. */
export const undoneWords = (): ToastWords => words(t('toastUndone'), '', []);

/** Said when a run through many tabs is over. */
export const tabsSavedWords = (saved: number, of: number): ToastWords =>
  words(t('tabsSaved', saved, of), '', []);

/** Said when a link could not be read from afar and was opened behind the page. */
export const openedWords = (key: string): ToastWords =>
  words(t('toastLinkOpened'), key ? t('toastLinkOpenedKey', key) : t('toastLinkOpenedButton'), [], true);

function words(text: string, detail: string, actions: ToastAction[], stays = false): ToastWords {
  return {
    text,
    detail,
    actions: actions.map((id) => ({ id, label: t(LABELS[id]) })),
    closeLabel: t('close'),
    stays,
    lang: uiLanguage(),
    dir: uiDirection(),
  };
}

function dateOf(time: number): string {
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium' }).format(time);
}
