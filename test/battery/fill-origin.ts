/**
 * Stores bytes of no use in the extension's own origin until no more than about `left` fit. Runs in a page of ours.
 *
 * @param limit what the browser was told to let us store, bytes: Chromium tells an origin of 10 GB of room, whatever there is
 */
export async function fillOrigin(left: number, limit: number): Promise<void> {
  const opening = indexedDB.open('filler', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  // What is alike is stored in less.
  const noise = crypto.getRandomValues(new Uint8Array(65_536));
  const put = (size: number) => {
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += noise.length)
      bytes.set(noise.subarray(0, Math.min(noise.length, size - at)), at);
    return new Promise<boolean>((resolve) => {
      const transaction = database.transaction('bytes', 'readwrite');
      transaction.onabort = () => resolve(false);
      try {
        transaction.objectStore('bytes').put(bytes.buffer);
        transaction.oncomplete = () => resolve(true);
      } catch {
        // In Firefox the one after a write that found no room may only delete.
        transaction.oncomplete = () => resolve(false);
      }
    });
  };
  let size = 4_000_000;
  while (size >= left) {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    const room = Math.min(quota, limit) - usage - left;
    if (room <= 0) break;
    if (!(await put(Math.min(size, room)))) size = Math.floor(size / 2);
  }
  database.close();
}

/** Gives the room back. */
export async function emptyOrigin(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('filler');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
