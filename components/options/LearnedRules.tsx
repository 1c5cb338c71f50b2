import { useState } from 'preact/hooks';
import { addRules, readSiteRules } from '../../lib/db/commands/site-rules.ts';
import { saveErrorName } from '../../lib/db/errors.ts';
import { plural, t } from '../../lib/i18n.ts';
import {
  LARGEST_RULES_FILE,
  type RulesFault,
  readRulesFile,
  rulesFile,
} from '../../lib/learned-rules/rules-file.ts';
import { Button } from '../controls/Button.tsx';
import { download } from '../controls/download.ts';
import { FilePicker } from '../controls/FilePicker.tsx';
import { useUndo } from '../controls/Undo.tsx';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './LearnedRules.module.css';
import { RuleItem } from './RuleItem.tsx';

/** Faults that are told one by one. */
const MOST_TOLD = 20;

/** What the reader taught, by site; out to a file and in from one. */
export function LearnedRules() {
  const result = useLiveQuery(readSiteRules, []);
  const [said, setSaid] = useState<string[]>([]);
  const { perform } = useUndo();
  const rules = result.status === 'ready' ? result.value : [];
  const hosts = [...new Set(rules.map(({ host }) => host))];

  const importFrom = async (file: File) => {
    try {
      // A file that is larger is not one of ours, and is not read into memory.
      if (file.size > LARGEST_RULES_FILE) return setSaid([t('rulesFault_tooMany')]);
      const { rules: read, faults } = readRulesFile(await file.text(), Date.now());
      const { added, undo } = await addRules(read);
      const known =
        added === 0 && faults.length === 0 ? [t(read.length > 0 ? 'rulesAllKnown' : 'restoreNothing')] : [];
      setSaid([...known, ...told(faults)]);
      if (added > 0) await perform(plural('rulesImported', added), async () => undo);
    } catch (error) {
      const name = saveErrorName(error);
      // A file that is gone meanwhile, or that nobody may read.
      setSaid([t(name === 'unknown' ? 'rulesFault_notJson' : `error_${name}`)]);
    }
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

/** One line for each, and as many as can be read; their number says the rest. */
function told(faults: readonly RulesFault[]): string[] {
  const lines = faults.slice(0, MOST_TOLD).map(faultWords);
  const rest = faults.length - lines.length;
  return rest > 0 ? [...lines, plural('restoreUnreadable', rest)] : lines;
}

function faultWords(fault: RulesFault): string {
  return fault.type === 'file' ? t(`rulesFault_${fault.fault}`) : t('rulesFaultIn', fault.n, fault.field);
}
