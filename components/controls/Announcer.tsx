import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

const AnnounceContext = createContext<(words: string) => void>(() => {});

/** Speaks to screen readers what changed without moving the focus. */
export const useAnnounce = () => useContext(AnnounceContext);

/** Holds the page's one live region, which must be in the document before its first words come. */
export function Announcer({ children }: { children: ComponentChildren }) {
  const [spoken, setSpoken] = useState({ words: '', times: 0 });
  const announce = useCallback(
    (words: string) => setSpoken((last) => ({ words, times: last.times + 1 })),
    [],
  );
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div class="unseen" role="status">
        {/* A new key makes a new node: the same words twice in a row are read twice. */}
        <span key={spoken.times}>{spoken.words}</span>
      </div>
    </AnnounceContext.Provider>
  );
}
