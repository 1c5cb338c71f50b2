import { useEffect, useRef, useState } from 'preact/hooks';
import { pageUrl, readerUrl } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import type { SaveOutcome } from '../../lib/messages.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { LinkButton } from '../controls/LinkButton.tsx';
import styles from './SampleStory.module.css';

/** A story of ours in a frame, with all the noise of a news page, and the button that really saves it. */
export function SampleStory() {
  const frame = useRef<HTMLIFrameElement>(null);
  const read = useRef<HTMLAnchorElement>(null);
  const saveId = useRef('');
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);

  useEffect(() => {
    const hear = (event: MessageEvent) => {
      if (event.source !== frame.current?.contentWindow || !event.data?.outcome) return;
      setBusy(false);
      setOutcome(event.data.outcome);
      announce(wordsOf(event.data.outcome));
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [announce]);
  const savedId = outcome && 'id' in outcome ? outcome.id : null;
  useEffect(() => {
    if (savedId) read.current?.focus();
  }, [savedId]);

  const save = () => {
    setBusy(true);
    saveId.current ||= crypto.randomUUID();
    frame.current?.contentWindow?.postMessage({ save: saveId.current }, location.origin);
  };

  return (
    <div class={styles.sample}>
      <iframe ref={frame} class={styles.frame} src={pageUrl('sample.html')} title={t('sampleTitle')} />
      <div class={styles.actions}>
        {savedId ? (
          <LinkButton linkRef={read} look="primary" href={readerUrl(savedId)}>
            {t('readNow')}
          </LinkButton>
        ) : (
          <Button look="primary" icon="check" busy={busy} onPress={save}>
            {busy ? t('saving') : t('save')}
          </Button>
        )}
        {outcome && <p class={styles.said}>{wordsOf(outcome)}</p>}
      </div>
    </div>
  );
}

function wordsOf(outcome: SaveOutcome): string {
  if (outcome.type === 'failed') return t(`error_${outcome.error}`);
  if (outcome.type === 'notArticle') return t(`notArticle_${outcome.reason}`);
  return t('welcomeTryDone');
}
