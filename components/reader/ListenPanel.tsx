import type { ArticleRow } from '../../lib/db/rows.ts';
import { type MessageKey, t, uiLanguage } from '../../lib/i18n.ts';
import { SPEEDS } from '../../lib/reading/speed.ts';
import { KeyButton } from '../controls/KeyButton.tsx';
import styles from './ListenPanel.module.css';
import { ListenQueue } from './ListenQueue.tsx';
import { Panel } from './Panel.tsx';
import type { Listening } from './use-listening.ts';

const STEPS: [what: Parameters<Listening['skip']>[0], direction: 1 | -1, words: MessageKey, key: string][] = [
  ['sentence', -1, 'listenSentenceBack', ','],
  ['sentence', 1, 'listenSentenceOn', '.'],
  ['block', -1, 'listenBlockBack', '<'],
  ['block', 1, 'listenBlockOn', '>'],
  ['article', -1, 'listenArticleBack', 'P'],
  ['article', 1, 'listenArticleOn', 'N'],
];

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
        <KeyButton
          look="primary"
          words={state === 'reading' ? t('listenHalt') : t('listenBegin')}
          shortcut="K"
          onPress={toggle}
        />
      </div>
      <div class={styles.steps}>
        {STEPS.map(([what, direction, words, key]) => (
          <KeyButton key={words} words={t(words)} shortcut={key} onPress={() => skip(what, direction)} />
        ))}
      </div>
      <label class={styles.rate}>
        {t('listenSpeed')}
        <select
          title={`${t('keySpeed')} (B)`}
          value={rate}
          onChange={(event) => setRate(Number(event.currentTarget.value))}
        >
          {SPEEDS.map((it) => (
            <option key={it} value={it}>
              {number.format(it)}×
            </option>
          ))}
        </select>
      </label>
      <p role="status" class={styles.status}>
        {state === 'noVoice' && t('listenNoVoice')}
        {state === 'failed' && t('listenFailed')}
      </p>
      <ListenQueue row={row} onGo={onGo} />
    </Panel>
  );
}
