import { perLocale } from '../../lib/i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Up to here "3 days ago" tells more than a date; beyond it a date does. */
const RELATIVE_LIMIT = 14 * DAY;

const relativeOf = perLocale(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }),
);
const dayOf = perLocale((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }));
const dayOfYearOf = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
);
const momentOf = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }),
);

/**
 * How long ago something was, as a person says it: "now", "5 min. ago", "yesterday", then the date.
 *
 * @param then, now ms since epoch
 * @param locale BCP 47 language of the interface
 */
export function formatAge(then: number, now: number, locale: string): string {
  const passed = now - then;
  if (passed >= RELATIVE_LIMIT) return formatDay(then, now, locale);
  const relative = relativeOf(locale);
  if (passed < MINUTE) return relative.format(0, 'second');
  if (passed < HOUR) return relative.format(-Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return relative.format(-Math.floor(passed / HOUR), 'hour');
  return relative.format(-Math.floor(passed / DAY), 'day');
}

/** A day without its time; the year only when it is not the present one. */
export function formatDay(then: number, now: number, locale: string): string {
  const sameYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? dayOf(locale) : dayOfYearOf(locale)).format(then);
}

/** A moment in full: "22 November 2026 at 14:05". */
export function formatMoment(then: number, locale: string): string {
  return momentOf(locale).format(then);
}
