import { bundleScript } from '../browsers/bundle-script.ts';
import type { Harness, View } from '../e2e/harness/harness.ts';

/** What the page of the arena offers (`arena.ts`). */
export interface Arena {
  isClosed(payload: string): boolean;
  breachesIn(html: string): string[];
  judge(payloads: readonly string[]): Promise<string[]>;
  moves(payloads: readonly string[]): string[];
  movesUncleaned(payloads: readonly string[]): number;
  control(payloads: readonly string[]): Promise<number>;
  fuzz(seed: number, cases: number, payloads: readonly string[]): Promise<string>;
}

/** Opens the arena in the tab in front. */
export async function openArena({ site, open, page }: Harness): Promise<View> {
  site.put('/arena.js', {
    body: await bundleScript('test/hostile/arena.ts', 'arena'),
    type: 'text/javascript',
  });
  site.put('/arena', {
    body: '<!doctype html><meta charset="utf-8"><title>Arena</title><body><script src="/arena.js"></script>',
  });
  await open(site.url('/arena'));
  await page.until(() => 'arena' in globalThis);
  return page;
}

declare const arena: Arena;

/** Calls one of its functions; only text crosses. */
export const ask = {
  isClosed: (page: View, payloads: readonly string[]) =>
    page.run((all) => all.map((it) => arena.isClosed(it)), payloads),
  breachesIn: (page: View, html: readonly string[]) =>
    page.run((all) => all.flatMap((it) => arena.breachesIn(it)), html),
  judge: (page: View, payloads: readonly string[]) => page.run((all) => arena.judge(all), payloads),
  moves: (page: View, payloads: readonly string[]) => page.run((all) => arena.moves(all), payloads),
  movesUncleaned: (page: View, payloads: readonly string[]) =>
    page.run((all) => arena.movesUncleaned(all), payloads),
  control: (page: View, payloads: readonly string[]) => page.run((all) => arena.control(all), payloads),
  fuzz: (page: View, seed: number, cases: number, payloads: readonly string[]) =>
    page.run((...given) => arena.fuzz(...given), seed, cases, payloads),
};
