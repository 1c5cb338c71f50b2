import { Icon } from './Icon.tsx';
import styles from './IconButton.module.css';
import type { IconName } from './icon-paths.ts';

interface IconButtonProps {
  icon: IconName;
  /** Its name for everybody: tooltip and screen reader alike. */
  label: string;
  onPress: () => void;
  /** For a switch: whether it is on. */
  pressed?: boolean;
  /** Key that does the same, as `aria-keyshortcuts` writes it. */
  shortcut?: string;
}

/** A button that is only a drawing. */
export function IconButton({ icon, label, onPress, pressed, shortcut }: IconButtonProps) {
  return (
    <button
      type="button"
      class={styles.button}
      title={shortcut ? `${label} (${shortcut})` : label}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      onClick={onPress}
    >
      <Icon name={icon} filled={pressed === true} />
    </button>
  );
}
