import { useLayoutEffect } from 'preact/hooks';
import { defaultTypography, type Typography } from '../../lib/settings.ts';
import { isStepping, showSize } from './step-size.ts';

/** Sets the text of this page as the reader chose; `tokens.css` and `article.css` do the rest. */
export function useTypography(typography: Typography = defaultTypography): void {
  const { face, size, leading, width, justify, paragraphs } = typography;
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset.face = face;
    dataset.justify = String(justify);
    dataset.paragraphs = paragraphs;
    style.setProperty('--leading', String(leading));
    style.setProperty('--measure', `${width}rem`);
    // A key that is held down is ahead of what has been written.
    if (!isStepping()) showSize(size, document.documentElement);
  }, [face, size, leading, width, justify, paragraphs]);
}
