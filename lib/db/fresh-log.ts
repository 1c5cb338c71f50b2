/** A database of the same origin: the browser keeps all of them in one place, with one log. */
const SCRATCH = 'broadsheet-scratch';
/** The browser begins a new log when so much was written, bytes (LevelDB's `write_buffer_size`), with room to spare. */
const ENOUGH = 6_000_000;
/** Bytes; longer ones would lie in files of their own, and not in the log. */
const RECORD = 30_000;
/** Records of one transaction. */
const AT_ONCE = 20;

/**
 * Makes a browser whose database is LevelDB (Chromium) begin a new log and give up the old one. What was written there when
 * the disk was full, or when the browser was killed, may end in the middle of a record; written on behind it, the log would
 * make the next start but one call the whole library damaged.
 *
 * @throws whatever the browser throws when there is no room
 */
export async function beginNewLog(factory: IDBFactory): Promise<void> {
  const database = await opened(factory);
  try {
    for (let written = 0; written < ENOUGH; written += RECORD * AT_ONCE) await writeSome(database);
  } finally {
    database.close();
    await done(factory.deleteDatabase(SCRATCH));
  }
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(SCRATCH);
  request.onupgradeneeded = () => request.result.createObjectStore('records');
  return done(request);
}

function writeSome(database: IDBDatabase): Promise<void> {
  // The same ones again and again: of all that, the browser keeps the last.
  const transaction = database.transaction('records', 'readwrite', { durability: 'relaxed' });
  const records = transaction.objectStore('records');
  for (let n = 0; n < AT_ONCE; n++) records.put(' '.repeat(RECORD), n);
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
