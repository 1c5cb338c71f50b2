import { perLocale } from '../../lib/i18n.ts';

/** Compares names as a person looks for them: capitals and accents beside their letter, 9 before 10. */
export const byName = perLocale((locale) => new Intl.Collator(locale, { numeric: true }).compare);
