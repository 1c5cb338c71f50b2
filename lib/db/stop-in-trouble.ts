import { CLOSED } from './database.ts';
import { type Failure, isOutOfRoom, STORAGE_FAILED } from './library-error.ts';
import { isInTrouble, remember, type Store, TROUBLE, WAS_FULL } from './marker.ts';
import { stopLibrary } from './read.ts';

/** What a page has to say: what failed in it, that the library failed elsewhere, or that trouble is over. */
export type Trouble = Failure | { type: 'elsewhere' } | { type: 'over' };

type Watch = (key: string, seen: (value: unknown) => void) => () => void;

/**
 * Keeps the library closed here while it is in trouble, wherever that was found out, and tells when it fails here: from
 * that moment on nothing reads, writes or opens it. To be called once by every page of ours and by the background; not by
 * the page that brings the library back.
 *
 * @param watch calls back with a key's new value, and returns the function that ends it
 * @param tell is called with what fails here; a library that failed is told once
 * @returns `known` resolves when it is known whether there is trouble; `end` ends all this
 */
export function stopInTrouble(
  store: Store,
  watch: Watch,
  tell: (trouble: Trouble) => void,
): { known: Promise<void>; end: () => void } {
  let inTrouble = false;
  const stop = (value: unknown) => {
    inTrouble = Boolean(value);
    stopLibrary(inTrouble);
    remember(inTrouble);
  };
  const onFailure = (failure: Failure) => {
    // What fails because the library was closed is no news.
    if (inTrouble) return;
    if (failure.type === 'unavailable') stop(true);
    // There may be no room for this either: then the next one that fails says it, or nobody does.
    else store.write(WAS_FULL, true).catch(() => {});
    tell(failure);
  };
  const left = new AbortController();
  const failed = ({ detail }: CustomEvent<Failure>) => onFailure(detail);
  globalThis.addEventListener?.(STORAGE_FAILED, failed as EventListener, left);
  // Chromium closes it for want of room, too; then it opens again when there is some.
  const closed = async () =>
    onFailure((await isOutOfRoom()) ? { type: 'diskFull' } : { type: 'unavailable', doing: 'write' });
  globalThis.addEventListener?.(CLOSED, closed, left);
  const end = watch(TROUBLE, (value) => {
    const before = inTrouble;
    stop(value);
    if (before !== inTrouble) tell({ type: inTrouble ? 'elsewhere' : 'over' });
  });
  const known = isInTrouble(store).then(
    (value) => inTrouble || stop(value),
    () => {},
  );
  return {
    known: known.then(() => {}),
    end: () => {
      end();
      left.abort();
    },
  };
}

/** Notes trouble where the next page of ours finds it at once, for the page that ends it; returns what ends this. */
export function rememberTrouble(store: Store, watch: Watch): () => void {
  void isInTrouble(store).then(remember);
  return watch(TROUBLE, (value) => remember(Boolean(value)));
}
