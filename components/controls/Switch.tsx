import { useId } from 'preact/hooks';
import styles from './Switch.module.css';

interface SwitchProps {
  label: string;
  description: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** A setting that is on or off, with the words for what it does. */
export function Switch({ label, description, on, onSwitch }: SwitchProps) {
  const id = useId();
  return (
    <div class={styles.setting}>
      <input
        id={id}
        class={styles.box}
        type="checkbox"
        aria-describedby={`${id}-description`}
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <label class={styles.label} for={id}>
        {label}
      </label>
      <p class={styles.description} id={`${id}-description`}>
        {description}
      </p>
    </div>
  );
}
