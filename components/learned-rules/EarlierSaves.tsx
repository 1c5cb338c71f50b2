import { useState } from 'preact/hooks';
import { applyToEarlier, type EarlierMatch, findEarlier } from '../../lib/db/commands/earlier-saves.ts';
import { plural, t, uiDirection } from '../../lib/i18n.ts';
import type { SiteRuleRow } from '../../lib/learned-rules/site-rule.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { useUndo } from '../controls/Undo.tsx';
import styles from './EarlierSaves.module.css';

/** Offers a rule for what was saved from its site before: first what it would change, then the change, with undo. */
export function EarlierSaves({ rule }: { rule: SiteRuleRow }) {
  const [matches, setMatches] = useState<EarlierMatch[] | null>(null);
  const { perform } = useUndo();
  const announce = useAnnounce();

  const look = async () => {
    const found = await findEarlier(rule);
    setMatches(found);
    announce(found.length > 0 ? plural('earlierFound', found.length) : t('earlierNone'));
  };
  const apply = (found: EarlierMatch[]) =>
    perform(plural('earlierDone', found.length), async () => {
      const undo = await applyToEarlier(rule, found, Date.now());
      setMatches(null);
      return undo;
    });

  if (!matches)
    return (
      <Button look="quiet" onPress={look}>
        {t('earlierLook')}
      </Button>
    );
  if (matches.length === 0) return <p class={styles.none}>{t('earlierNone')}</p>;
  return (
    <div class={styles.found} dir={uiDirection()}>
      <p class={styles.count}>{plural('earlierFound', matches.length)}</p>
      <ul class={styles.list}>
        {matches.map(({ row, texts }) => (
          <li key={row.id}>
            <p dir="auto">{row.title}</p>
            {texts.map((text, index) => (
              <blockquote key={index} class={styles.text} dir="auto">
                {text}
              </blockquote>
            ))}
          </li>
        ))}
      </ul>
      <Button onPress={() => apply(matches)}>
        {t(rule.verb === 'takeOut' ? 'earlierTakeOut' : 'earlierPutBack')}
      </Button>
    </div>
  );
}
