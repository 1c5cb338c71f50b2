import styles from './Icon.module.css';
import { ICON_PATHS, type IconName, POINTING } from './icon-paths.ts';

/** A small drawing that only repeats what the words beside it (or the button's name) say. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg
      class={styles.icon}
      data-filled={filled}
      data-points={POINTING.has(name) || undefined}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
