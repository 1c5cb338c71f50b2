/** What the benchmark watches in popup and panel. Each function stands alone, because only its text crosses. */

/** Ms from the page's start until the first rows are drawn and the search field takes letters. */
export function untilUsable(): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[data-row]') && document.querySelector('input[type=search]'))
        resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Types one more letter than what stands in the search field; ms until what is found is drawn. */
export function typeLetter(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  const main = document.querySelector('main');
  if (!field || !main) throw new Error('no list');
  return new Promise((resolve) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      // The frame after the change is the one that is seen.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    observer.observe(main, { childList: true, subtree: true, characterData: true });
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Scrolls down through the list until `rows` have gone by; the longest frame in ms and the most elements in the page. */
export async function scrollThrough(rows: number): Promise<{ longest: number; elements: number }> {
  const main = document.querySelector('main');
  if (!main) throw new Error('no list');
  const seen = new Set<string>();
  const frames: number[] = [];
  let elements = 0;
  let still = 0;
  for (let last = performance.now(); seen.size < rows && still < 200; ) {
    const before = main.scrollTop;
    main.scrollTop += main.clientHeight * 0.8;
    still = main.scrollTop === before ? still + 1 : 0;
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    frames.push(now - last);
    last = now;
    for (const row of main.querySelectorAll<HTMLElement>('[data-row]')) seen.add(row.dataset.row ?? '');
    elements = Math.max(elements, document.querySelectorAll('*').length);
  }
  return { longest: Math.max(...frames.slice(2)), elements };
}
