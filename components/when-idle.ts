/**
 * Does a job when the browser has nothing to paint, after `limit` ms at the latest; returns what calls it off. Where the
 * browser does not tell when it is idle, the job is done in a moment.
 */
export function whenIdle(job: () => void, limit: number): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const asked = setTimeout(job);
    return () => clearTimeout(asked);
  }
  const asked = requestIdleCallback(job, { timeout: limit });
  return () => cancelIdleCallback(asked);
}
