import { removeRule, switchRule } from '../../lib/db/commands/site-rules.ts';
import { plural, t, uiLanguage } from '../../lib/i18n.ts';
import type { SiteRuleRow } from '../../lib/learned-rules/site-rule.ts';
import { Button } from '../controls/Button.tsx';
import { Switch } from '../controls/Switch.tsx';
import { useUndo } from '../controls/Undo.tsx';
import { formatDay } from '../format/age.ts';
import { EarlierSaves } from '../learned-rules/EarlierSaves.tsx';
import styles from './LearnedRules.module.css';

/** One rule: what it does, by what it knows a block, how often it was of use; its switch and its end. */
export function RuleItem({ rule }: { rule: SiteRuleRow }) {
  const { perform } = useUndo();
  return (
    <li class={styles.rule}>
      <Switch
        label={t(rule.verb === 'takeOut' ? 'ruleTakesOut' : 'rulePutsBack', rule.example)}
        description={wordsOf(rule)}
        on={rule.status === 'on'}
        onSwitch={(on) => switchRule(rule.id, on)}
      />
      <div class={styles.deeds}>
        <EarlierSaves rule={rule} />
        <Button
          look="quiet"
          icon="trash"
          onPress={() => perform(t('ruleRemoved'), () => removeRule(rule.id))}
        >
          {t('ruleRemove')}
        </Button>
      </div>
    </li>
  );
}

function wordsOf({ shape, status, uses, lastUsedAt }: SiteRuleRow): string {
  const known = shape.begins ? t('ruleBegins', shape.begins) : t('ruleDressed');
  const used =
    uses > 0 ? plural('ruleUses', uses, formatDay(lastUsedAt, Date.now(), uiLanguage())) : t('ruleNeverUsed');
  return [known, used, ...(status === 'expired' ? [t('ruleExpired')] : [])].join(' ');
}
