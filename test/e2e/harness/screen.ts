import { execFileSync } from 'node:child_process';

/** The hands of a person at an X display, for what Chromium's own protocol cannot do: keys and menus of the browser. */
export interface Screen {
  /** A shortcut, e.g. `alt+shift+k`, to the window in front. */
  key(...keys: string[]): void;
  type(words: string): void;
  rightClick(x: number, y: number): void;
  /** How many windows there are; a menu is one, a submenu another. */
  windows(): number;
}

/** Drives the Chromium window on this display. */
export function screenOf(display: string): Screen {
  const xdotool = (...args: string[]) => {
    const env = { ...process.env, DISPLAY: display };
    return execFileSync('xdotool', args, { env, encoding: 'utf8', timeout: 10_000 }).trim();
  };
  // Without a window manager nothing gives a window the keyboard.
  const focus = () => {
    const window = xdotool('search', '--sync', '--onlyvisible', '--class', 'chrom').split('\n').at(-1) ?? '';
    xdotool('windowfocus', '--sync', window);
  };
  return {
    key(...keys) {
      focus();
      xdotool('key', '--clearmodifiers', '--delay', '60', ...keys);
    },
    type(words) {
      focus();
      xdotool('type', '--clearmodifiers', '--delay', '60', words);
    },
    rightClick(x, y) {
      focus();
      xdotool('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '3');
    },
    windows: () => xdotool('search', '--onlyvisible', '--name', '.*').split('\n').length,
  };
}
