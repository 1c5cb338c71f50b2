import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../lib/browser.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import type { VisitOutcome, VisitTask } from '../../lib/visit-answer.ts';
import { visitOriginal } from './visit-original.ts';

export type OriginalState = { type: 'idle' } | { type: 'checking' } | { type: 'fetching' } | VisitOutcome;

export interface Original {
  state: OriginalState;
  /** Asks for the permission, and compares or fetches the pages that are missing. To be called in the press itself. */
  ask: (what: VisitTask) => Promise<void>;
  /** Opens the original in a tab, and compares where the permission is held. */
  open: () => void;
}

/** The article's original: whenever it is opened from here while we may read it, it is compared with what is kept. */
export function useOriginal({ id, url, pages }: ArticleRow): Original {
  const isPart = (pages?.rest.length ?? 0) > 0;
  const [state, setState] = useState<OriginalState>({ type: 'idle' });
  const running = useRef(false);

  const work = useCallback(
    async (what: VisitTask) => {
      const origins = originsOf(url);
      if (running.current || !origins) return;
      running.current = true;
      if (await browser.permissions.contains({ origins })) {
        setState({ type: what === 'pages' ? 'fetching' : 'checking' });
        setState(await visitOriginal(id, what));
      }
      running.current = false;
    },
    [id, url],
  );
  const compare = useCallback(() => work('compare'), [work]);

  // What could not be had when the page was saved is fetched as soon as it may be.
  useEffect(() => {
    if (isPart) void work('pages');
  }, [work, isPart]);

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
    ask: async (what) => {
      const origins = originsOf(url);
      if (origins && (await browser.permissions.request({ origins }))) await work(what);
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
