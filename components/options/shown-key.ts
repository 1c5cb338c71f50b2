const NAMES: Record<string, string> = { MacCtrl: '⌃', Ctrl: 'Ctrl', Command: '⌘', Comma: ',', Period: '.' };

/** A shortcut as a person reads it. Chromium writes `Alt+Shift+K` (on macOS `⌥⇧K`), Firefox the names of its manifest. */
export function shownKey(shortcut: string): string {
  return shortcut
    .split('+')
    .map((part) => NAMES[part] ?? part)
    .join(' + ');
}
