/** Articles that wait to be read aloud, by their ids, in order. Kept on this device, the same in every window. */

const KEY = 'listen-queue';

export function readQueue(kept: Storage): string[] {
  try {
    const value: unknown = JSON.parse(kept.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Puts articles at the end; those that wait already keep their place. */
export function addToQueue(ids: readonly string[], kept: Storage): void {
  writeQueue([...new Set([...readQueue(kept), ...ids])], kept);
}

export function takeFromQueue(id: string, kept: Storage): void {
  writeQueue(
    readQueue(kept).filter((it) => it !== id),
    kept,
  );
}

function writeQueue(ids: readonly string[], kept: Storage): void {
  kept.setItem(KEY, JSON.stringify(ids));
  // Other windows are told by the browser; this one is not.
  kept === globalThis.localStorage && globalThis.dispatchEvent?.(new Event(QUEUE_CHANGED));
}

export const QUEUE_CHANGED = 'listen-queue';
