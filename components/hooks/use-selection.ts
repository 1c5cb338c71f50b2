import { useCallback, useMemo, useRef, useState } from 'preact/hooks';

/** The articles that the next deed is for, by id. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** The one that was chosen last: a range begins there. */
  anchor: string | null;
  toggle: (id: string) => void;
  add: (ids: readonly string[]) => void;
  clear: () => void;
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(NONE);
  const anchor = useRef<string | null>(null);
  const toggle = useCallback((id: string) => {
    anchor.current = id;
    setIds((last) => {
      const next = new Set(last);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const add = useCallback((more: readonly string[]) => {
    anchor.current = more.at(-1) ?? anchor.current;
    setIds((last) => new Set([...last, ...more]));
  }, []);
  const clear = useCallback(() => {
    anchor.current = null;
    setIds(NONE);
  }, []);
  return useMemo(() => ({ ids, anchor: anchor.current, toggle, add, clear }), [ids, toggle, add, clear]);
}

const NONE: ReadonlySet<string> = new Set();
