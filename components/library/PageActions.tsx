import { useEffect, useRef } from 'preact/hooks';
import { readerUrl } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { LinkButton } from '../controls/LinkButton.tsx';
import styles from './PageInFront.module.css';
import type { Standing } from './standing.ts';

interface PageActionsProps {
  standing: Standing;
  /** The save that Undo takes back. */
  saveId: string;
  takeFocus: boolean;
  onSave: (how?: 'article' | 'link') => void;
  onUndone: () => void;
}

/** The buttons that fit the page's standing; the first is the one that Enter presses. */
export function PageActions({ standing, saveId, takeFocus, onSave, onUndone }: PageActionsProps) {
  const announce = useAnnounce();
  const first = useRef<HTMLButtonElement & HTMLAnchorElement>(null);
  const pressed = useRef(takeFocus);
  const saved = 'row' in standing ? standing.row : null;

  const box = useRef<HTMLDivElement>(null);
  const isNew = useRef(true);

  // The button that was pressed may go; its follower takes the focus, so that it is never lost. Whoever is elsewhere by
  // then, in a row that is deleted, say, is left there.
  useEffect(() => {
    const { activeElement, body } = box.current?.ownerDocument ?? {};
    const isHere = isNew.current || activeElement === body || box.current?.contains(activeElement ?? null);
    isNew.current = false;
    if (pressed.current && isHere) first.current?.focus();
  }, [standing.type]);

  const press = (action: () => void) => () => {
    pressed.current = true;
    action();
  };
  const undo = async () => {
    if (await takeBack(saveId).catch(() => false)) onUndone();
    else announce(t('nothingToUndo'));
  };
  const save = press(() => onSave('article'));

  return (
    <div ref={box} class={styles.actions}>
      {['notSaved', 'noAccess', 'unknown', 'saving'].includes(standing.type) && (
        <Button buttonRef={first} look="primary" busy={standing.type === 'saving'} onPress={save}>
          {standing.type === 'saving' ? t('saving') : t('save')}
        </Button>
      )}
      {standing.type === 'alreadySaved' && (
        <Button buttonRef={first} look="primary" onPress={save}>
          {t('saveAgain')}
        </Button>
      )}
      {saved && saved.grade !== 'link' && (
        <LinkButton
          linkRef={standing.type === 'alreadySaved' ? undefined : first}
          look={standing.type === 'alreadySaved' ? 'plain' : 'primary'}
          href={readerUrl(saved.id)}
        >
          {t('readNow')}
        </LinkButton>
      )}
      {(standing.type === 'justSaved' || (standing.type === 'updated' && standing.changed)) && (
        <Button buttonRef={saved?.grade === 'link' ? first : undefined} icon="restore" onPress={press(undo)}>
          {t('undo')}
        </Button>
      )}
      {(standing.type === 'failed' || (standing.type === 'cannotSave' && standing.reason === 'loading')) && (
        <Button buttonRef={first} look="primary" onPress={save}>
          {t('tryAgain')}
        </Button>
      )}
      {standing.type === 'cannotSave' && standing.url && (
        <Button
          buttonRef={standing.reason === 'loading' ? undefined : first}
          onPress={press(() => onSave('link'))}
        >
          {t('saveAsLink')}
        </Button>
      )}
    </div>
  );
}

/** Fetched when it is needed: the first paint does not wait for it. */
async function takeBack(saveId: string): Promise<boolean> {
  const { undoSave } = await import('../../lib/db/commands/undo-save.ts');
  return undoSave(saveId, Date.now());
}
