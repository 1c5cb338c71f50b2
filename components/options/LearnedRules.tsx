import { useState } from 'preact/hooks';
import { addRules, readSiteRules } from '../../lib/db/commands/site-rules.ts';
import { plural, t } from '../../lib/i18n.ts';
import { type RulesFault, readRulesFile, rulesFile } from '../../lib/learned-rules/rules-file.ts';
import { Button } from '../controls/Button.tsx';
import { download } from '../controls/download.ts';
import { FilePicker } from '../controls/FilePicker.tsx';
import { useUndo } from '../controls/Undo.tsx';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './LearnedRules.module.css';
import { RuleItem } from './RuleItem.tsx';

/** What the reader taught, by site; out to a file and in from one. */
export function LearnedRules() {
  const result = useLiveQuery(readSiteRules, []);
  const [said, setSaid] = useState<string[]>([]);
  const { perform } = useUndo();
  const rules = result.status === 'ready' ? result.value : [];
  const hosts = [...new Set(rules.map(({ host }) => host))];

  const importFrom = async (file: File) => {
    const { rules: read, faults } = readRulesFile(await file.text(), Date.now());
    const { added, undo } = await addRules(read);
    const known = read.length > 0 && added === 0 ? [t('rulesAllKnown')] : [];
    setSaid([...known, ...faults.map(faultWords)]);
    if (added > 0) await perform(plural('rulesImported', added), async () => undo);
  };

  return (
    <>
      <p>{t('rulesHint')}</p>
      {result.status === 'ready' && rules.length === 0 && <p>{t('rulesNone')}</p>}
      {hosts.map((host) => (
        <section key={host} class={styles.site} aria-label={t('rulesOf', host)}>
          <h3 class={styles.host}>
            <bdi>{host}</bdi>
          </h3>
          <ul class={styles.list}>
            {rules
              .filter((rule) => rule.host === host)
              .map((rule) => (
                <RuleItem key={rule.id} rule={rule} />
              ))}
          </ul>
        </section>
      ))}
      <div class={styles.file}>
        {rules.length > 0 && (
          <Button
            onPress={() =>
              download(new Blob([rulesFile(rules)], { type: 'application/json' }), 'broadsheet-rules.json')
            }
          >
            {t('rulesExport')}
          </Button>
        )}
        <FilePicker words={t('rulesImport')} accept="application/json,.json" onChoose={importFrom} />
      </div>
      <div role="status">
        {said.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
    </>
  );
}

function faultWords(fault: RulesFault): string {
  return fault.type === 'file' ? t(`rulesFault_${fault.fault}`) : t('rulesFaultIn', fault.n, fault.field);
}
