import type { ComponentChildren, Ref } from 'preact';
import styles from './Button.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

interface ButtonProps {
  children: ComponentChildren;
  onPress: () => void;
  /** `primary`: the one thing to do here; `quiet`: looks like text until pointed at. */
  look?: 'primary' | 'plain' | 'quiet';
  icon?: IconName | undefined;
  /** Its name where the words on it are not enough; begins with them. */
  label?: string;
  /** Shown as working and deaf to presses; stays focusable, so that focus is not lost. */
  busy?: boolean;
  buttonRef?: Ref<HTMLButtonElement> | undefined;
}

export function Button({
  children,
  onPress,
  look = 'plain',
  icon,
  busy = false,
  label,
  buttonRef,
}: ButtonProps) {
  return (
    <button
      ref={buttonRef}
      type="button"
      aria-label={label}
      class={styles.button}
      data-look={look}
      aria-disabled={busy}
      onClick={() => !busy && onPress()}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
