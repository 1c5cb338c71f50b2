/** The view that is being measured: popup or panel, in a frame of the benchmark's own page, which can look into it. */
let frame: HTMLIFrameElement | null = null;

export interface Opened {
  /** Ms from its address being set until the first rows were painted and the search field took letters. */
  time: number;
  /** Tables that were read until the rows stood in the document. */
  tables: string[];
}

/** Requests of the open view that read the database, so far. */
let requests = 0;

/** Opens a view of the extension at the size of a popup or panel, in the place of the one before. */
export async function openView(file: string, width: number, height: number): Promise<Opened> {
  closeView();
  // A panel would go back to where it was left.
  localStorage.clear();
  frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = String(height);
  document.body.append(frame);
  const start = performance.now();
  frame.src = file;
  const view = await realmOf(frame, file);
  const tables = new Set<string>();
  const hasRows = () => view.document.querySelector('[data-row]') !== null;
  let shows = false;
  noteReads(view, (table) => {
    requests++;
    shows ||= hasRows();
    if (!shows) tables.add(table);
  });
  await until(view, (doc) => hasRows() && doc.querySelector('input[type=search]'));
  const time = await painted(view, start);
  return { time, tables: [...tables].sort() };
}

/** Takes the open view away. */
export function closeView(): void {
  frame?.remove();
  frame = null;
}

/** The window and document of the view that is open. */
export function openedView(): { view: Window & typeof globalThis; doc: Document; main: HTMLElement } {
  const view = frame?.contentWindow as (Window & typeof globalThis) | null;
  const main = view?.document.querySelector('main');
  if (!view || !main) throw new Error('no view is open');
  return { view, doc: view.document, main };
}

/** Ms since `start` when the next frame has been painted. */
export function painted(view: Window, start: number): Promise<number> {
  return new Promise((resolve) =>
    view.requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage(null);
    }),
  );
}

/** After this time, ms, what is waited for will not come. */
const PATIENCE = 15_000;

/** Waits for the condition, looking once a frame. */
export function until(view: Window, condition: (doc: Document) => unknown): Promise<void> {
  const end = performance.now() + PATIENCE;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (condition(view.document)) resolve();
      else if (performance.now() > end)
        reject(new Error(`The view shows: ${view.document.body.textContent}`));
      else view.requestAnimationFrame(look);
    };
    look();
  });
}

/** The frame's window as soon as it is that of `file`, before its modules run. */
function realmOf(of: HTMLIFrameElement, file: string): Promise<Window & typeof globalThis> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const view = of.contentWindow as (Window & typeof globalThis) | null;
      if (view?.location.pathname.endsWith(file)) resolve(view);
      else port2.postMessage(null);
    };
    port2.postMessage(null);
  });
}

const READS = ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'] as const;

/** Tells of every request that reads a table from now on. */
function noteReads(view: Window & typeof globalThis, tell: (table: string) => void): void {
  for (const prototype of [view.IDBObjectStore.prototype, view.IDBIndex.prototype]) {
    for (const name of READS) {
      const real = prototype[name] as (this: IDBObjectStore | IDBIndex, ...args: unknown[]) => unknown;
      Object.assign(prototype, {
        [name](this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
          tell('objectStore' in this ? this.objectStore.name : this.name);
          return real.apply(this, args);
        },
      });
    }
  }
}

/** Finds nothing: between two queries, so that it is certain whose results are seen. */
const NOTHING = 'zzzzq';

export interface Typed {
  /** Ms until what is found is painted. */
  time: number;
  /** Requests that read the database until then. */
  requests: number;
}

/** Puts a query into the search field, after one that finds nothing. */
export async function type(query: string): Promise<Typed> {
  await shown(NOTHING);
  const before = requests;
  const time = await shown(query);
  return { time, requests: requests - before };
}

function shown(query: string): Promise<number> {
  const { view, doc, main } = openedView();
  const field = doc.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('no search field');
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${query}: ${main.textContent}`)), PATIENCE);
    const isShown = () =>
      main.textContent.includes(NOTHING) === (query === NOTHING) && main.textContent !== '';
    const observer = new view.MutationObserver(() => {
      if (!isShown()) return;
      observer.disconnect();
      clearTimeout(late);
      painted(view, start).then(resolve);
    });
    observer.observe(main, { childList: true, subtree: true, characterData: true });
    field.focus();
    const start = performance.now();
    field.value = query;
    field.dispatchEvent(new view.InputEvent('input', { bubbles: true }));
  });
}
