/** What a pump is to do. */
export interface Order {
  /** Address of the site, without a slash at its end. */
  base: string;
  from: number;
  count: number;
  /** What happens to each save, besides what a trial does from outside. */
  mishap: 'none' | 'tabClosed' | 'twice';
  /** Saves at once. */
  lanes: number;
  /** How often a save is asked for until it is stored: what the popup offers, and a reader takes up. */
  tries?: number;
}

/** Begins the work in a page of ours and returns; stands alone, because only its text crosses. */
export function pumpInPage({ base, from, count, mishap, lanes, tries = 1 }: Order): void {
  interface Api {
    tabs: {
      create(tab: object): Promise<{ id: number }>;
      update(id: number, tab: object): Promise<unknown>;
      get(id: number): Promise<{ status: string; url?: string }>;
      remove(id: number): Promise<void>;
    };
    runtime: {
      sendMessage(
        message: object,
      ): Promise<{ ok: boolean; value: { type: string; error?: string } } | undefined>;
    };
  }
  const { chrome, browser = chrome } = globalThis as unknown as { chrome: Api; browser?: Api };
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const tell = (what: string) => fetch(`${base}/${what}`).catch(() => {});
  /** An answer that has not come by then, ms, is none. */
  const ANSWER = 10_000;
  const STORED = 'stored';
  /** What an undisturbed save takes, ms; the first ones tell. */
  let usual = 400;

  const ask = async (id: number, saveId: string) => {
    const answer = await Promise.race([
      browser.runtime.sendMessage({ call: 'saveTab', args: [id, saveId] }).catch(() => undefined),
      pause(ANSWER).then(() => undefined),
    ]);
    if (!answer?.ok) return 'noAnswer';
    const { type, error } = answer.value;
    return type === 'saved' || type === 'updated' ? STORED : (error ?? type);
  };

  /** Shows a story, in the tab of the last one if that is still there: a new tab costs a process. */
  const show = async (n: number, last: number | null) => {
    const url = `${base}/story-${n}`;
    const kept = last !== null && (await browser.tabs.update(last, { url }).catch(() => null)) ? last : null;
    const id = kept ?? (await browser.tabs.create({ url, active: false })).id;
    for (let wait = 0; wait < 400; wait++) {
      const tab = await browser.tabs.get(id);
      if (tab.status === 'complete' && tab.url === url) break;
      await pause(25);
    }
    return id;
  };

  const save = async (n: number, last: number | null) => {
    const id = await show(n, last);
    await tell(`begun-${n}`);
    const started = Date.now();
    const saveId = crypto.randomUUID();
    const calm = mishap !== 'tabClosed' || n < from + lanes;
    const saves = [ask(id, saveId)];
    if (mishap === 'twice') saves.push(ask(id, crypto.randomUUID()));
    if (!calm) {
      await pause(Math.random() * 1.3 * usual);
      await browser.tabs.remove(id).catch(() => {});
    }
    const answers = await Promise.all(saves);
    let outcome = answers.find((it) => it === STORED) ?? answers[0];
    for (let tried = 1; tried < tries && outcome !== STORED; tried++) {
      await pause(50);
      outcome = await ask(id, saveId);
    }
    if (calm) usual = Date.now() - started;
    await tell(outcome === STORED ? `ack-${n}` : `refused-${n}-${outcome}`);
    return id;
  };

  let next = from;
  const lane = async () => {
    let tab: number | null = null;
    while (next < from + count) tab = await save(next++, tab).catch(() => null);
    if (tab !== null) await browser.tabs.remove(tab).catch(() => {});
  };
  // The page itself keeps the state: what drives Firefox has another global object at every call.
  const state = document.documentElement.dataset;
  state.pump = 'running';
  void Promise.all(Array.from({ length: lanes }, lane)).then(() => {
    state.pump = 'over';
  });
}
