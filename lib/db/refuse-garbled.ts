import { type DBCore, type DBCoreTransaction, Dexie, type Middleware } from 'dexie';

/** Below all layers of Dexie's own: to them this is an error of the browser like any other. */
const LEVEL = -2;

/**
 * Makes a value that Firefox can unpack and not understand an error like any other unreadable value. Firefox calls such a
 * request a success and leaves it without a result; asking for that throws inside Dexie's handler, which aborts the
 * transaction and settles nothing: whoever asked would wait for ever. (Cursors throw, see `library-error.ts`.)
 */
export const refuseGarbled: Middleware<DBCore> = {
  stack: 'dbcore',
  level: LEVEL,
  create: (core) => ({
    table(name) {
      const table = core.table(name);
      const { get, getMany, query } = table;
      return { ...table, get: settled(get), getMany: settled(getMany), query: settled(query) };
    },
  }),
};

/** Before a transaction tells that it was aborted, the requests that were still under way have told of it. */
function settled<Q extends { trans: DBCoreTransaction }, T>(
  ask: (asked: Q) => Promise<T>,
): (asked: Q) => Promise<T> {
  return (asked) =>
    new Dexie.Promise<T>((resolve, reject) => {
      const events = asked.trans as unknown as IDBTransaction;
      const refuse = () => reject(new DOMException('', 'UnknownError'));
      events.addEventListener('abort', refuse);
      ask(asked)
        .then(resolve, reject)
        .then(() => events.removeEventListener('abort', refuse));
    });
}
