import { useEffect, useRef, useState } from 'preact/hooks';
import { ALL_HOSTS, browser } from '../../lib/browser.ts';
import type { TabSaveRow } from '../../lib/db/side-rows.ts';
import {
  cancelTabs,
  forgetTabs,
  isOpen,
  type QueuedTab,
  queueTabs,
  tabSaves,
} from '../../lib/db/tab-saves.ts';
import { t } from '../../lib/i18n.ts';
import { callBackground } from '../../lib/messages.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { useHostPermission } from '../hooks/use-host-permission.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { ChooseTabs } from './ChooseTabs.tsx';
import styles from './SaveTabs.module.css';
import { TabRun } from './TabRun.tsx';

/** How often a worker that died is called again from here; after that its own alarm must do. */
const MOST_CALLS = 5;

interface SaveTabsProps {
  windowId: number;
  onClose: () => void;
}

/** Saving many tabs: which ones, how far it got, what became of each. The run itself lives in the background. */
export function SaveTabs({ windowId, onClose }: SaveTabsProps) {
  const result = useLiveQuery(tabSaves, []);
  const rows = result.status === 'ready' ? result.value : null;
  const held = useHostPermission();
  const announce = useAnnounce();
  const section = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  const stage = rows && stageOf(rows, held);
  useBackground(stage === 'running');

  // The button that was pressed goes: the first one of what follows takes the focus, so that it is never lost.
  useEffect(() => {
    const [close, first = close] = section.current?.querySelectorAll('button') ?? [];
    if (pressed.current) first?.focus();
    pressed.current = false;
    if (stage === 'done' && rows) announce(t('tabsSaved', rows.filter(isSaved).length, rows.length));
  }, [stage]);

  const ask = async () => {
    pressed.current = true;
    // Nothing may be awaited before this: both browsers ask only within the press.
    if (await browser.permissions.request(ALL_HOSTS)) return;
    await forgetTabs();
    announce(t('permissionRefused'));
  };
  const start = (tabs: QueuedTab[]) => {
    // At once and not after the answer: a popup may not live to hear it, and the background then begins by itself.
    const queued = queueTabs(tabs);
    void ask().then(() => queued);
  };
  if (!rows) return null;
  return (
    <section ref={section} class={styles.tabs} aria-label={t('saveTabs')}>
      <header class={styles.head}>
        <h2 class={styles.title}>{t('saveTabs')}</h2>
        <IconButton
          icon="close"
          label={t('close')}
          onPress={async () => {
            if (!rows.some(isOpen)) await forgetTabs();
            onClose();
          }}
        />
      </header>
      {stage === 'choose' ? (
        <ChooseTabs windowId={windowId} permitted={held === true} onStart={start} />
      ) : (
        <TabRun
          rows={rows}
          onAllow={stage === 'waiting' ? ask : undefined}
          onCancel={() => {
            pressed.current = true;
            void cancelTabs();
          }}
        />
      )}
    </section>
  );
}

function stageOf(rows: TabSaveRow[], held: boolean | null): 'choose' | 'waiting' | 'running' | 'done' {
  if (rows.length === 0) return 'choose';
  if (!rows.some(isOpen)) return 'done';
  return held === false ? 'waiting' : 'running';
}

/** Has the background work as long as there is something to do, also after it died. */
function useBackground(wanted: boolean) {
  const [calls, setCalls] = useState(0);
  useEffect(() => {
    if (!wanted || calls >= MOST_CALLS) return;
    callBackground('saveTabs').catch(() => setCalls((count) => count + 1));
  }, [wanted, calls]);
}

export const isSaved = ({ outcome }: TabSaveRow) => outcome?.type === 'saved' || outcome?.type === 'updated';
