import { useEffect, useState } from 'preact/hooks';
import { localStore } from '../../lib/browser.ts';
import { type LibraryHealth, libraryHealth } from '../../lib/db/marker.ts';

/** Whether the library is the one that was there. Asked once, beside the list: it is `fine` until the answer comes. */
export function useLibraryHealth(): LibraryHealth {
  const [health, setHealth] = useState<LibraryHealth>({ type: 'fine' });
  useEffect(() => {
    void libraryHealth(localStore).then((answer) => answer.type !== 'fine' && setHealth(answer));
  }, []);
  return health;
}
