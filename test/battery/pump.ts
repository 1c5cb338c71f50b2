import type { Harness, View } from '../e2e/harness/harness.ts';
import { storyPage } from '../e2e/harness/pages.ts';

/** What happens to a save while it runs, besides what the trial does from outside. */
export type Mishap = 'none' | 'tabClosed' | 'twice';

interface Order {
  base: string;
  from: number;
  count: number;
  mishap: Mishap;
}

/** Publishes the stories that a pump will save. */
export function publish(browser: Harness, from: number, count: number): void {
  for (let n = from; n < from + count; n++)
    browser.site.put(`/story-${n}`, { body: storyPage({ title: `Story number ${n}` }) });
}

/** How often a pump is asked whether it is over, ms. A call that lasts longer than 20 s would be given up. */
const LOOK = 200;

/**
 * Saves stories one after the other from a page of ours, as the popup does. Each save that is acknowledged is told to
 * the site at once, so that it is known whatever dies next. Resolves when all were tried.
 */
export async function pump(
  ours: View,
  browser: Harness,
  from: number,
  count: number,
  mishap: Mishap,
): Promise<void> {
  const base = browser.site.url('').replace(/\/$/, '');
  await ours.run(pumpInPage, { base, from, count, mishap });
  while (!(await ours.run(isOver))) await new Promise((resolve) => setTimeout(resolve, LOOK));
}

/** Numbers of the stories that were acknowledged so far. */
export function acknowledged(browser: Harness): Set<number> {
  const told = browser.site.visits.map(({ path }) => /^\/ack-(\d+)$/.exec(path)?.[1]);
  return new Set(told.filter((it) => it !== undefined).map(Number));
}

const isOver = () => 'pumpIsOver' in globalThis;

/** Begins the work in a page of ours; stands alone, because only its text crosses. */
function pumpInPage({ base, from, count, mishap }: Order): void {
  interface Api {
    tabs: {
      create(tab: object): Promise<{ id: number }>;
      get(id: number): Promise<{ status: string }>;
      remove(id: number): Promise<void>;
    };
    runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: { type: string } } | undefined> };
  }
  const { chrome, browser = chrome } = globalThis as unknown as { chrome: Api; browser?: Api };
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  /** An answer that has not come by then, ms, is none: so the popup has it. */
  const ANSWER = 20_000;
  const isSaved = (type: string | undefined) => type === 'saved' || type === 'updated';
  const work = async () => {
    for (let n = from; n < from + count; n++) {
      const { id } = await browser.tabs.create({ url: `${base}/story-${n}`, active: false });
      for (let wait = 0; wait < 200 && (await browser.tabs.get(id)).status !== 'complete'; wait++)
        await pause(25);
      const saveId = crypto.randomUUID();
      const ask = (as: string) =>
        Promise.race([
          browser.runtime.sendMessage({ call: 'saveTab', args: [id, as] }).catch(() => undefined),
          pause(ANSWER).then(() => undefined),
        ]);
      const saves = [ask(saveId)];
      if (mishap === 'twice') saves.push(ask(crypto.randomUUID()));
      if (mishap === 'tabClosed') {
        await pause(Math.random() * 250);
        await browser.tabs.remove(id).catch(() => {});
      }
      let answers = await Promise.all(saves);
      // What the popup offers when no answer came: the same save again.
      for (let again = 0; again < 5 && mishap === 'none' && !isSaved(answers[0]?.value?.type); again++) {
        await pause(100);
        answers = [await ask(saveId)];
      }
      if (answers.some((it) => it?.ok && isSaved(it.value.type)))
        await fetch(`${base}/ack-${n}`).catch(() => {});
      await browser.tabs.remove(id).catch(() => {});
    }
  };
  Reflect.deleteProperty(globalThis, 'pumpIsOver');
  void work().finally(() => Object.assign(globalThis, { pumpIsOver: true }));
}
