import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import { minutesLeft, progressOf } from '../../lib/reading/progress.ts';
import styles from './ReadingLeft.module.css';

interface ReadingLeftProps {
  text: RefObject<HTMLElement | null>;
  /** Reading time of the whole. */
  minutes: number;
}

/** How much is still to be read, following the window; a line under the bar and a few words in it. */
export function ReadingLeft({ text, minutes }: ReadingLeftProps) {
  const [progress, setProgress] = useState<number | null>(null);
  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = 0;
      const box = text.current?.getBoundingClientRect();
      if (box && box.height > 0) setProgress(Math.round(progressOf(box, innerHeight) * 200) / 200);
    };
    const onScroll = () => {
      asked ||= requestAnimationFrame(look);
    };
    onScroll();
    addEventListener('scroll', onScroll, { passive: true });
    addEventListener('resize', onScroll);
    return () => {
      cancelAnimationFrame(asked);
      removeEventListener('scroll', onScroll);
      removeEventListener('resize', onScroll);
    };
  }, [minutes]);

  if (progress === null) return null;
  const left = minutesLeft(minutes, progress);
  return (
    <>
      <span class={styles.words}>{left > 0 ? plural('minutesLeft', left) : t('readToEnd')}</span>
      <span class={styles.line} style={{ transform: `scaleX(${progress})` }} />
    </>
  );
}
