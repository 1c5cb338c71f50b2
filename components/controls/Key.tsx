import styles from './Key.module.css';

/** The key of a control beside its words, for the eyes: everybody else is told by `aria-keyshortcuts`. */
export function Key({ name }: { name: string }) {
  return (
    <span class={styles.key} aria-hidden="true">
      {name}
    </span>
  );
}
