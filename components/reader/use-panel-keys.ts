import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Where letters are typed, or chosen by. */
const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, dialog';

/**
 * While a panel is open, its controls have keys of their own, which go before those of the page: each says its key in
 * `aria-keyshortcuts`. Of several that share one, as the options of a choice do, the one after the chosen is pressed.
 */
export function usePanelKeys(panel: RefObject<HTMLElement | null>): void {
  // With the panel itself: its key may follow at once on the one that opened it.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, altKey, ctrlKey, metaKey, isComposing } = event;
      if (altKey || ctrlKey || metaKey || isComposing || event.defaultPrevented) return;
      if (target instanceof Element && target.closest(TYPING)) return;
      const controls = [...(panel.current?.querySelectorAll<HTMLElement>('[aria-keyshortcuts]') ?? [])];
      const named = controls.filter((it) => it.getAttribute('aria-keyshortcuts') === nameOf(event));
      const chosen = named.findIndex((it) => it instanceof HTMLInputElement && it.checked);
      const next = named[(chosen + 1) % named.length];
      if (!next) return;
      event.preventDefault();
      next.click();
    };
    // On the way down: the page's own keys are heard on the way up, and leave alone what was answered.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

/** As `aria-keyshortcuts` writes it: `M`, `Shift+M`. */
function nameOf({ key, shiftKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toUpperCase() : key;
  return shiftKey ? `Shift+${name}` : name;
}
