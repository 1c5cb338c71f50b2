import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useMemo, useRef, useState } from 'preact/hooks';
import type { Change } from '../../lib/db/commands/change-rows.ts';
import { t } from '../../lib/i18n.ts';
import { useAnnounce } from './Announcer.tsx';
import { lazy } from './lazy.tsx';

const Toast = lazy(() => import('./Toast.tsx').then((it) => it.Toast));

type TakeBack = () => Promise<unknown>;

interface UndoActions {
  /**
   * Does something to the library, says so in a toast, and remembers how to take it back.
   * @param words What was done: "Archived".
   * @param act Resolves with what it changed, or with the function that takes it back.
   */
  perform: (words: string, act: () => Promise<Change | TakeBack>) => Promise<void>;
  /** Takes back the last deed that was not taken back yet; several steps in a row go further back. */
  undoLast: () => Promise<void>;
}

const UndoContext = createContext<UndoActions>({ perform: async () => {}, undoLast: async () => {} });

export const useUndo = () => useContext(UndoContext);

/** Remembers the deeds of this view and shows the toast of the last one. */
export function UndoProvider({ children }: { children: ComponentChildren }) {
  const deeds = useRef<{ words: string; change: Change | TakeBack }[]>([]);
  const [toast, setToast] = useState<{ words: string; canUndo: boolean } | null>(null);
  const announce = useAnnounce();

  const say = useCallback(
    (words: string, canUndo: boolean) => {
      setToast({ words, canUndo });
      announce(words);
    },
    [announce],
  );

  const actions = useMemo<UndoActions>(
    () => ({
      perform: async (words, act) => {
        try {
          const change = await act();
          if (isNothing(change)) return;
          deeds.current.push({ words, change });
          say(words, true);
        } catch {
          say(t('actionFailed'), false);
        }
      },
      undoLast: async () => {
        const deed = deeds.current.pop();
        if (!deed) return say(t('nothingToUndo'), false);
        try {
          const undone = await (typeof deed.change === 'function' ? deed.change() : revert(deed.change));
          // Taken back elsewhere meanwhile, or the articles are gone.
          say(isNothing(undone) ? t('nothingToUndo') : t('undone', deed.words), false);
        } catch {
          deeds.current.push(deed);
          say(t('actionFailed'), false);
        }
      },
    }),
    [say],
  );

  return (
    <UndoContext.Provider value={actions}>
      {children}
      {toast && (
        <Toast
          words={toast.words}
          onUndo={toast.canUndo ? actions.undoLast : undefined}
          onClose={() => setToast(null)}
        />
      )}
    </UndoContext.Provider>
  );
}

const isNothing = (change: unknown) => Array.isArray(change) && change.length === 0;

/** Fetched when it is needed: the first paint does not wait for it. */
async function revert(change: Change): Promise<Change> {
  const commands = await import('../../lib/db/commands/change-rows.ts');
  return commands.revert(change);
}
