import { isInTrouble, type Store, TROUBLE } from './marker.ts';
import { stopWrites } from './transaction.ts';

/**
 * Writes nothing here while the library is in trouble, wherever that was found out. To be called once by every page that
 * may write, and by the background; not by the page that brings the library back.
 *
 * @param watch calls back with a key's new value, and returns the function that ends it; so does this
 */
export function stopInTrouble(
  store: Store,
  watch: (key: string, seen: (value: unknown) => void) => () => void,
): () => void {
  const end = watch(TROUBLE, (value) => stopWrites(Boolean(value)));
  void isInTrouble(store).then(stopWrites);
  return end;
}
