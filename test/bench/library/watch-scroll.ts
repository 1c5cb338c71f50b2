import { revert } from '../../../lib/db/commands/change-rows.ts';
import { purge } from '../../../lib/db/commands/purge.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { setState } from '../../../lib/db/commands/set-state.ts';
import { synthesise } from './synthesise.ts';
import { openedView, until } from './watch-view.ts';

/** Part of the view's height that a frame of scrolling moves: as fast as headlines can still be made out. */
const STRIDE = 0.8;
/** Frames at the end of the list without a new row before it counts as its end. */
const PATIENCE = 120;

export interface Scrolled {
  /** Lengths of all frames, ms. */
  frames: number[];
  /** Different rows that were in the document. */
  rows: number;
  /** The most elements that the document had. */
  elements: number;
  atEnd: boolean;
}

/** Scrolls on down the open list until `rows` rows have gone by. */
export async function scroll(rows: number): Promise<Scrolled> {
  const { view, doc, main } = openedView();
  const seen = new Set<string>();
  const frames: number[] = [];
  let elements = 0;
  let still = 0;
  for (let last = await frameOf(view); seen.size < rows && still < PATIENCE; ) {
    const before = main.scrollTop;
    main.scrollTop += main.clientHeight * STRIDE;
    still = main.scrollTop === before ? still + 1 : 0;
    const now = await frameOf(view);
    frames.push(now - last);
    last = now;
    for (const row of doc.querySelectorAll<HTMLElement>('[data-row]')) seen.add(row.dataset.row ?? '');
    elements = Math.max(elements, doc.querySelectorAll('*').length);
  }
  return { frames, rows: seen.size, elements, atEnd: still >= PATIENCE };
}

/** Back to the first rows. */
export async function scrollToStart(): Promise<void> {
  const { view, main } = openedView();
  main.scrollTop = 0;
  const edge = main.getBoundingClientRect().top;
  const isThere = () => rowsOf(main).some((row) => Math.abs(row.getBoundingClientRect().top - edge) < 99);
  await until(view, () => main.scrollTop === 0 && isThere());
}

const frameOf = (view: Window): Promise<number> =>
  new Promise((resolve) => view.requestAnimationFrame(resolve));

/**
 * Saves an article and archives another one above the rows in view; px by which the row in view moved.
 *
 * @param far the change is made so far above that its rows are not in the document
 */
export async function keepsPlace(far: boolean): Promise<number> {
  const { view, doc, main } = openedView();
  await scrollToStart();
  const first = rowsOf(main).at(1)?.dataset.row ?? '';
  const goal = Math.floor(main.clientHeight * (far ? 12 : 0.9));
  while (main.scrollTop < goal - 1) {
    const before = main.scrollTop;
    main.scrollTop = Math.min(goal, main.scrollTop + main.clientHeight);
    await frameOf(view);
    if (main.scrollTop === before)
      await until(view, () => main.scrollHeight > before + main.clientHeight + 1);
  }
  for (let i = 0; i < 10; i++) await frameOf(view);
  const edge = main.getBoundingClientRect().top;
  const row = rowsOf(main).find((it) => it.getBoundingClientRect().top >= edge);
  const id = row?.dataset.row ?? '';
  const topOf = () => doc.querySelector(`[data-row="${id}"]`)?.getBoundingClientRect().top ?? Number.NaN;
  const before = topOf();
  const change = await setState([first], 'archived');
  await saveDraft('above', synthesise(9_999_999, Date.now()), Date.now());
  if (far) for (let i = 0; i < 30; i++) await frameOf(view);
  else
    await until(
      view,
      () => doc.querySelector('[data-row=above]') && !doc.querySelector(`[data-row="${first}"]`),
    );
  await frameOf(view);
  const moved = topOf() - before;
  await revert(change);
  await purge(['above']);
  // Seen before the next measure begins.
  await scrollToStart();
  await until(
    view,
    () => doc.querySelector(`[data-row="${first}"]`) && !doc.querySelector('[data-row=above]'),
  );
  return moved;
}

const rowsOf = (main: HTMLElement) => [...main.querySelectorAll<HTMLElement>('[data-row]')];
