import styles from './Button.module.css';
import { Key } from './Key.tsx';

interface KeyButtonProps {
  words: string;
  /** The key that does the same, as `aria-keyshortcuts` writes it; it stands on the button. */
  shortcut: string;
  look?: 'primary' | 'plain' | 'quiet';
  /** Shown as working and deaf to presses; stays focusable, so that focus is not lost. */
  busy?: boolean;
  onPress?: () => void;
  /** For what leads to another page, in a tab of its own. */
  href?: string;
}

/** A button, or a link that looks like one, that shows its key. */
export function KeyButton({ words, shortcut, look = 'plain', busy = false, onPress, href }: KeyButtonProps) {
  const content = [words, <Key key={shortcut} name={shortcut} />];
  const shared = { class: styles.button, 'data-look': look, 'aria-keyshortcuts': shortcut };
  return href ? (
    <a {...shared} href={href} target="_blank" rel="noopener noreferrer">
      {content}
    </a>
  ) : (
    <button {...shared} type="button" aria-disabled={busy} onClick={() => !busy && onPress?.()}>
      {content}
    </button>
  );
}
