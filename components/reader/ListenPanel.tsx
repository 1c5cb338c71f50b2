import type { ArticleRow } from '../../lib/db/rows.ts';
import { t, uiLanguage } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';
import styles from './ListenPanel.module.css';
import { ListenQueue } from './ListenQueue.tsx';
import { Panel } from './Panel.tsx';
import type { Listening } from './use-listening.ts';

const RATES = [0.75, 1, 1.25, 1.5, 2];

interface ListenPanelProps {
  listening: Listening;
  row: ArticleRow;
  onGo: (id: string) => void;
  onClose: () => void;
}

/** Reading aloud: begin and halt, skip, speed. */
export function ListenPanel({ listening, row, onGo, onClose }: ListenPanelProps) {
  const { state, rate, toggle, skip, setRate } = listening;
  const number = new Intl.NumberFormat(uiLanguage());
  return (
    <Panel title={t('panel_listen')} onClose={onClose}>
      <div class={styles.buttons}>
        <Button look="primary" onPress={toggle}>
          {state === 'reading' ? t('listenHalt') : t('listenBegin')}
        </Button>
        <Button onPress={() => skip('sentence', -1)}>{t('listenSentenceBack')}</Button>
        <Button onPress={() => skip('sentence', 1)}>{t('listenSentenceOn')}</Button>
        <Button onPress={() => skip('block', -1)}>{t('listenBlockBack')}</Button>
        <Button onPress={() => skip('block', 1)}>{t('listenBlockOn')}</Button>
        <Button onPress={() => skip('article', -1)}>{t('listenArticleBack')}</Button>
        <Button onPress={() => skip('article', 1)}>{t('listenArticleOn')}</Button>
      </div>
      <label class={styles.rate}>
        {t('listenSpeed')}
        <select value={rate} onChange={(event) => setRate(Number(event.currentTarget.value))}>
          {RATES.map((it) => (
            <option key={it} value={it}>
              {number.format(it)}×
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        {state === 'noVoice' && t('listenNoVoice')}
        {state === 'failed' && t('listenFailed')}
      </p>
      <ListenQueue row={row} onGo={onGo} />
    </Panel>
  );
}
