import type { ComponentChildren } from 'preact';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import styles from './Message.module.css';

interface MessageProps {
  title: string;
  /** The page shows nothing else, so this is its headline. */
  alone?: boolean;
  words?: string | undefined;
  icon?: IconName;
  action?: { words: string; onPress: () => void };
  /** More ways on, beside the action. */
  children?: ComponentChildren;
}

/** Stands where content would: an empty list, a lost library, an article that is not there. */
export function Message({ title, alone = false, words, icon, action, children }: MessageProps) {
  return (
    <div class={styles.message}>
      {icon && <Icon name={icon} />}
      {alone ? <h1 class={styles.title}>{title}</h1> : <p class={styles.title}>{title}</p>}
      {words && <p class={styles.words}>{words}</p>}
      {(action || children) && (
        <div class={styles.ways}>
          {action && <Button onPress={action.onPress}>{action.words}</Button>}
          {children}
        </div>
      )}
    </div>
  );
}
