/**
 * Feels the thread of the page it runs in from now on. Stands alone, because only its text crosses. The page itself keeps
 * the state: what drives Firefox has another global object at every call.
 */
export function beginPulse(): void {
  // Not `documentElement`: a page may have put a trap there.
  const state = (document.querySelector('html') as HTMLElement).dataset;
  state.longestPause = '0';
  let longest = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    // Written seldom: a page may watch what is written.
    if (now - last > longest + 1) {
      longest = now - last;
      state.longestPause = String(Math.round(longest));
    }
    last = now;
  }, 10);
}

/** The longest time in ms that the thread did not answer. */
export function longestPause(): Promise<number> {
  // What is still going on counts: the next pulse comes when it is over.
  return new Promise((resolve, reject) =>
    setTimeout(() => {
      const pause = Number(document.querySelector('html')?.dataset.longestPause);
      // A pulse every 10 ms has pauses; without any there was no pulse.
      if (pause > 0) resolve(pause);
      else reject(new Error('The pulse was not felt'));
    }, 30),
  );
}
