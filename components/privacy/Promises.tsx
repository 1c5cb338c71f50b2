import { t } from '../../lib/i18n.ts';

/** What we never do. Words in `_locales` as `welcomeNever_<name>`. */
const PROMISES = ['watch', 'send', 'change', 'ask'] as const;

/** What we never do, as a section of a page. */
export function Promises() {
  return (
    <section aria-labelledby="never">
      <h2 id="never">{t('welcomeNeverTitle')}</h2>
      <ul>
        {PROMISES.map((name) => (
          <li key={name}>{t(`welcomeNever_${name}`)}</li>
        ))}
      </ul>
    </section>
  );
}
