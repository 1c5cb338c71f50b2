import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../lib/browser.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import type { VisitOutcome } from '../../lib/visit-answer.ts';
import { visitOriginal } from './visit-original.ts';

export type OriginalState = { type: 'idle' } | { type: 'checking' } | VisitOutcome;

export interface Original {
  state: OriginalState;
  /** Compares what is kept with what stands at the address now; the permission must be held. */
  compare: () => Promise<void>;
  /** Asks for the permission first. To be called in the press itself. */
  askAndCompare: () => Promise<void>;
  /** Opens the original in a tab, and compares where the permission is held. */
  open: () => void;
}

/** The article's original: whenever it is opened from here while we may read it, it is compared with what is kept. */
export function useOriginal({ id, url }: ArticleRow): Original {
  const [state, setState] = useState<OriginalState>({ type: 'idle' });
  const running = useRef(false);
  useEffect(() => setState({ type: 'idle' }), [id]);

  const compare = useCallback(async () => {
    const origins = originsOf(url);
    if (running.current || !origins || !(await browser.permissions.contains({ origins }))) return;
    running.current = true;
    setState({ type: 'checking' });
    setState(await visitOriginal(id));
    running.current = false;
  }, [id, url]);

  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.getAttribute('href') === url) void compare();
    };
    document.addEventListener('click', onClick);
    // The wheel button opens a link too.
    document.addEventListener('auxclick', onClick);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('auxclick', onClick);
    };
  }, [compare, url]);

  return {
    state,
    compare,
    askAndCompare: async () => {
      const origins = originsOf(url);
      if (origins && (await browser.permissions.request({ origins }))) await compare();
    },
    open: () => {
      window.open(url, '_blank', 'noopener,noreferrer');
      void compare();
    },
  };
}

/** What to ask for to read an address; null for what is not on the web. Firefox refuses a port in a pattern. */
function originsOf(url: string): string[] | null {
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? [`${protocol}//${hostname}/*`] : null;
}
