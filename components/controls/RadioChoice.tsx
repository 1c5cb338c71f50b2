import { useId } from 'preact/hooks';
import styles from './RadioChoice.module.css';

interface RadioChoiceProps<T extends string> {
  legend: string;
  hint: string;
  /** What can be chosen, with its words. */
  options: readonly (readonly [value: T, words: string])[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** One of a few, all of them in view. */
export function RadioChoice<T extends string>(props: RadioChoiceProps<T>) {
  const { legend, hint, options, chosen, onChoose } = props;
  const id = useId();
  return (
    <fieldset class={styles.choice} aria-describedby={id}>
      <legend class={styles.name}>{legend}</legend>
      <p class={styles.hint} id={id}>
        {hint}
      </p>
      <div class={styles.options}>
        {options.map(([value, words]) => (
          <label key={value} class={styles.option}>
            <input type="radio" name={id} checked={chosen === value} onChange={() => onChoose(value)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
