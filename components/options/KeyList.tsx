import { browser, pageUrl } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';
import { type KeyLine, LIST_KEYS } from '../library/list-keys.ts';
import { READER_KEYS } from '../library/reader-keys.ts';
import { CommandTable } from './CommandTable.tsx';
import styles from './KeyList.module.css';

/** The keys that work in every tab, as they are set now, and those of list and reader. */
export function KeyList() {
  return (
    <>
      <CommandTable />
      <ChangeKeys />
      <KeyTable caption={t('keysInList')} keys={LIST_KEYS} />
      <KeyTable caption={t('keysInReader')} keys={READER_KEYS} />
    </>
  );
}

function KeyTable({ caption, keys }: { caption: string; keys: readonly KeyLine[] }) {
  return (
    <table class={styles.table}>
      <caption>{caption}</caption>
      <tbody>
        {keys.map(({ keys, does }) => (
          <tr key={does}>
            <th scope="row">{t(does)}</th>
            <td>{keys.map((key) => [<kbd key={key}>{key}</kbd>, ' '])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Chromium lets us open its page for keys; Firefox only lets us say where its own is. */
function ChangeKeys() {
  if (pageUrl('').startsWith('moz-extension:')) return <p>{t('changeKeysFirefox')}</p>;
  return (
    <div>
      <Button icon="keys" onPress={() => browser.tabs.create({ url: 'chrome://extensions/shortcuts' })}>
        {t('changeKeys')}
      </Button>
    </div>
  );
}
