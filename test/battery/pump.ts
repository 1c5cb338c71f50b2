import { setTimeout as delay } from 'node:timers/promises';
import type { Harness, View } from '../e2e/harness/harness.ts';
import { storyPage } from '../e2e/harness/pages.ts';
import { png } from '../e2e/harness/pictures.ts';
import { type Order, pumpInPage } from './pump-in-page.ts';

/** Every so manieth story has a picture, which is stored after the text. */
const PICTURE_EVERY = 4;
const PICTURE = png(240, 180);

/** Publishes the stories that a pump will save. */
export function publish({ site }: Harness, from: number, count: number): void {
  site.put('/picture.png', { body: PICTURE, type: 'image/png' });
  for (let n = from; n < from + count; n++) {
    const after = n % PICTURE_EVERY === 0 ? '<img src="/picture.png" width="240" height="180">' : '';
    site.put(`/story-${n}`, { body: storyPage({ title: `Story number ${n}`, after }) });
  }
}

/** Where a pump may run: a page of ours that has nothing to do by itself. */
export const QUIET_PAGE = 'privacy.html';

/** How often a pump is asked whether it is over, ms. A call that lasts longer than 20 s would be given up. */
const LOOK = 200;

/**
 * Saves stories from a page of ours, as the popup does, some at a time. Each save that is acknowledged is told to the
 * site at once, so that it is known whatever dies next. Resolves when all were tried.
 */
export async function pump(ours: View, { site }: Harness, order: Omit<Order, 'base'>): Promise<void> {
  const base = site.url('').replace(/\/$/, '');
  await ours.run(pumpInPage, { base, ...order });
  while (!(await ours.run(isOver))) await delay(LOOK);
}

/** Numbers of the stories that were acknowledged so far. */
export function acknowledged(browser: Harness): Set<number> {
  return told(browser, /^\/ack-(\d+)$/);
}

/** Numbers of the stories that a pump has begun to save. */
export function begun(browser: Harness): Set<number> {
  return told(browser, /^\/begun-(\d+)$/);
}

/** Why stories from this number on were not stored, as the reader was told. */
export function refusals({ site }: Harness, from: number): string[] {
  const told = site.visits.map(({ path }) => /^\/refused-(\d+)-(\w+)$/.exec(path));
  return told.flatMap((it) => (it && Number(it[1]) >= from ? [it[2] ?? ''] : []));
}

function told({ site }: Harness, what: RegExp): Set<number> {
  const numbers = site.visits.map(({ path }) => what.exec(path)?.[1]);
  return new Set(numbers.filter((it) => it !== undefined).map(Number));
}

const isOver = () => document.documentElement.dataset.pump === 'over';
