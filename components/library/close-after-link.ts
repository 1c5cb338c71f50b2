/** Firefox leaves a popup open when one of its links opens a tab behind it. */
export function closeAfterLink({ target, defaultPrevented }: MouseEvent): void {
  // After the click has done its work.
  if (!defaultPrevented && target instanceof Element && target.closest('a[target]'))
    setTimeout(() => window.close());
}
