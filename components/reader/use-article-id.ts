import { useEffect, useState } from 'preact/hooks';

/**
 * Which article the page shows. Going on to another one changes the address but loads no page, so that what was done to
 * the last one can still be undone.
 */
export function useArticleId(first: string): [id: string, go: (id: string) => void] {
  const [id, setId] = useState(first);
  useEffect(() => {
    // A jump inside the text is told as well, and goes nowhere else.
    const follow = () => setId((shown) => new URLSearchParams(location.search).get('id') ?? shown);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = (next: string) => {
    const address = new URL(location.href);
    address.searchParams.set('id', next);
    address.searchParams.delete('highlight');
    history.pushState(null, '', address);
    setId(next);
  };
  return [id, go];
}
