import { useCallback, useRef, useState } from 'preact/hooks';
import { callBackground, type SaveOutcome } from '../../lib/messages.ts';

export type SaveProgress = { type: 'idle' } | { type: 'saving' } | SaveOutcome;

export interface SaveActions {
  progress: SaveProgress;
  /** The id of the save that `progress` tells of. */
  saveId: string;
  save: (how?: 'article' | 'link') => Promise<void>;
  /** Forget the outcome, as if nothing had been pressed. */
  reset: () => void;
}

/** Saving the page in tab `tabId` and what became of it. */
export function useSave(tabId: number | undefined): SaveActions {
  const [state, setState] = useState<{ progress: SaveProgress; saveId: string }>(IDLE);
  const pendingId = useRef('');
  const running = useRef(false);

  const save = useCallback(
    async (how: 'article' | 'link' = 'article') => {
      if (tabId === undefined || running.current) return;
      running.current = true;
      // The same id until an answer comes: a retry after a lost answer must not save twice.
      pendingId.current ||= crypto.randomUUID();
      const saveId = pendingId.current;
      setState({ progress: { type: 'saving' }, saveId });
      const progress = await attempt(tabId, saveId, how);
      if (progress.type !== 'failed') pendingId.current = '';
      running.current = false;
      setState({ progress, saveId });
    },
    [tabId],
  );
  const reset = useCallback(() => setState(IDLE), []);
  return { ...state, save, reset };
}

const IDLE = { progress: { type: 'idle' }, saveId: '' } as const;

async function attempt(tabId: number, saveId: string, how: 'article' | 'link'): Promise<SaveOutcome> {
  try {
    return await callBackground(how === 'link' ? 'saveTabAsLink' : 'saveTab', tabId, saveId);
  } catch {
    // "No answer" is not success: the worker may have died before the commit.
    return { type: 'failed', error: 'unknown' };
  }
}
