import { type MessageKey, t } from '../../lib/i18n.ts';
import { useCommands } from '../hooks/use-commands.ts';
import styles from './KeyList.module.css';
import { shownKey } from './shown-key.ts';

/** Words of the commands by their names in the manifest. */
const COMMAND_WORDS: Record<string, MessageKey> = {
  'save-page': 'commandSave',
  'open-list': 'commandList',
  _execute_action: 'commandPopup',
};

/** The keys that work in every tab, as they are set now. */
export function CommandTable() {
  const commands = useCommands();
  return (
    <table class={styles.table}>
      <caption>{t('keysEverywhere')}</caption>
      <tbody>
        {commands.map(({ name, shortcut }) => (
          <tr key={name}>
            <th scope="row">{t(COMMAND_WORDS[name] ?? 'extName')}</th>
            <td>{shortcut ? <kbd>{shownKey(shortcut)}</kbd> : t('keyNotSet')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
