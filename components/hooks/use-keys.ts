import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * What each key does: names as `KeyboardEvent.key` gives them; `Ctrl+z` also means ⌘Z, and `g i` is `g`, then `i`. An
 * action that answers `false` has nothing to do, and the browser gets the key.
 */
export type KeyMap = Readonly<Record<string, () => unknown>>;

/** ms within which the second key of a sequence must follow. */
const SEQUENCE_MS = 1500;

/** Single keys for the whole page, as long as nobody is typing. */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  latest.current = keys;
  // As soon as the page is there: who is quick, or the machine slow, presses before the first paint.
  useLayoutEffect(() => {
    let first = '';
    let at = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || isTyping(event.target)) return;
      // A press on what takes no focus gives it to the page behind the dialog.
      if (document.querySelector('dialog[open]')) return;
      const name = event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key;
      const begun = event.timeStamp - at < SEQUENCE_MS ? first : '';
      first = name;
      at = event.timeStamp;
      const action = latest.current[`${begun} ${name}`] ?? latest.current[name];
      if (!action || action() === false) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** A checkbox or a button takes no letters. */
const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(TYPING) !== null;
}
