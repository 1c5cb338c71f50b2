import type { ComponentChildren, Ref } from 'preact';
import styles from './Button.module.css';

interface LinkButtonProps {
  children: ComponentChildren;
  href: string | undefined;
  look?: 'primary' | 'plain' | 'quiet';
  linkRef?: Ref<HTMLAnchorElement> | undefined;
}

/** A link that looks like a button: it leads to another page, in a tab of its own. */
export function LinkButton({ children, href, look = 'plain', linkRef }: LinkButtonProps) {
  return (
    <a
      ref={linkRef}
      class={styles.button}
      data-look={look}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
    >
      {children}
    </a>
  );
}
