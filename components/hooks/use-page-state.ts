import { useEffect, useState } from 'preact/hooks';
import { callBackground, type PageState } from '../../lib/messages.ts';
import type { ActiveTab } from './use-active-tab.ts';

/** How the page in `tab` stands to the library, asked anew for every page; null until it is known. */
export function usePageState(tab: ActiveTab | null): PageState | null {
  const [known, setKnown] = useState<{ page: string; state: PageState } | null>(null);
  const page = tab ? `${tab.id} ${tab.url}` : '';
  useEffect(() => {
    if (!tab) return;
    let current = true;
    callBackground('pageState', tab.id).then(
      (state) => current && setKnown({ page, state }),
      // Without an answer Save stays possible and says itself what is wrong.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [page]);
  return known?.page === page ? known.state : null;
}
