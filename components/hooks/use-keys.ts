import { useEffect, useRef } from 'preact/hooks';

/** What each key does: names as `KeyboardEvent.key` gives them; `Ctrl+z` also means ⌘Z. */
export type KeyMap = Readonly<Record<string, () => void>>;

/** Single keys for the whole page, as long as nobody is typing. */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || isTyping(event.target)) return;
      const name = event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key;
      const action = latest.current[name];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
