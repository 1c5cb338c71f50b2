import type messages from '../public/_locales/en/messages.json';
import { browser } from './browser.ts';

type Key = keyof typeof messages;

/** Every key that has words in `public/_locales/en`; a wrong one is a type error. */
export type MessageKey = Extract<Key, string>;

/** Stems of keys that come in plural forms: `minutes` for `minutes_one`, `minutes_other`. */
export type PluralStem = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** The words of `key` in the reader's language; `subs` fill its placeholders in order, numbers as that language writes them. */
export function t(key: MessageKey, ...subs: (string | number)[]): string {
  return fill(wordsOf(key), subs);
}

/** Words as they were asked for first, with their placeholders: a row needs twenty, and the browser takes its time. */
const known = new Map<string, string>();

function wordsOf(key: string): string {
  let words = known.get(key);
  if (words === undefined) {
    words = browser.i18n.getMessage(key as never, ['$1', '$2', '$3', '$4']);
    known.set(key, words);
  }
  return words;
}

/** Forgets them: for a page whose language changes while it is open, which only those of tests are. */
export const forgetWords = () => known.clear();

const fill = (words: string, subs: (string | number)[]) =>
  words.replace(/\$(\d)/g, (_, n) => {
    const sub = subs[n - 1] ?? '';
    return typeof sub === 'number' ? numbersOf(uiLanguage()).format(sub) : sub;
  });

/**
 * Keeps what `make` makes for a locale. Making a formatter of `Intl` takes a hundred times as long as using it: a third
 * of the time in which a list was scrolled.
 */
export function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
}

const rulesOf = perLocale((locale) => new Intl.PluralRules(locale));
const numbersOf = perLocale((locale) => new Intl.NumberFormat(locale));

/**
 * The form of `stem` that `count` takes in the reader's language (`Intl.PluralRules`; `_other` where the locale has no
 * words for the exact form). The count is the first placeholder, formatted for the language; `subs` follow.
 */
export function plural(stem: PluralStem, count: number, ...subs: (string | number)[]): string {
  const language = uiLanguage();
  const form = rulesOf(language).select(count);
  return fill(wordsOf(`${stem}_${form}`) || wordsOf(`${stem}_other`), [count, ...subs]);
}

/** BCP 47 tag of the language the interface speaks: that of our words, not merely of the browser. */
export function uiLanguage(): string {
  return t('languageTag');
}

/** Writing direction of the interface: that of our words, as `uiLanguage`. */
export function uiDirection(): 'ltr' | 'rtl' {
  return t('languageDirection') === 'rtl' ? 'rtl' : 'ltr';
}
