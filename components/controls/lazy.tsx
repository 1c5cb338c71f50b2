import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A view whose code is fetched when it is first shown, and that is empty until then: what is not needed for the first
 * paint does not delay it.
 */
export function lazy<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let View: FunctionComponent<P> | null = null;
  return function Lazy(props: P) {
    const [loaded, setLoaded] = useState(View !== null);
    useEffect(() => {
      if (loaded) return;
      let current = true;
      // Also when another one has loaded it since this was drawn, empty.
      load().then((view) => {
        View = view;
        if (current) setLoaded(true);
      });
      return () => {
        current = false;
      };
    }, []);
    return View && <View {...props} />;
  };
}
