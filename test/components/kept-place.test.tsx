import { beforeEach, expect, it } from 'vitest';
import { keptPlaces } from '../../components/library/kept-place.ts';
import { PLAIN_VIEW } from '../../components/library/list-view.ts';

const end = { id: 'a', savedAt: 5, publishedAt: 4, minutes: 3, host: 'daily.example', progress: 0 };
const place = { ends: [end], heights: [900, 80], top: 450 };
const places = keptPlaces(localStorage);
const written = () => localStorage.getItem('list-place') ?? '';

beforeEach(() => localStorage.clear());

it('knows the place of the view that was last scrolled, and of no other', () => {
  expect(places.of(PLAIN_VIEW)).toBeNull();
  places.keep(PLAIN_VIEW, { ...place, ends: [{ ...end, title: 'not kept' } as typeof end] });
  expect(places.of({ ...PLAIN_VIEW })).toEqual(place);
  expect(places.of({ ...PLAIN_VIEW, unread: true })).toBeNull();
});

it('goes to a place at once, or as soon as the window has a size', () => {
  const main = document.createElement('main');
  let height = 0;
  Object.defineProperty(main, 'clientHeight', { get: () => height });
  let top = 0;
  Object.defineProperty(main, 'scrollTop', {
    get: () => top,
    set: (to: number) => {
      if (height > 0) top = to;
    },
  });
  const resize = () => dispatchEvent(new Event('resize'));
  places.goTo(main, 450);
  expect(top).toBe(0);
  height = 700;
  resize();
  expect(top).toBe(450);
  // After that the reader scrolls.
  top = 20;
  resize();
  expect(top).toBe(20);
  height = 0;
  places.goTo(main, 450)();
  height = 700;
  resize();
  expect(top).toBe(20);
});

it('keeps nothing of a place far down', () => {
  places.keep(PLAIN_VIEW, place);
  places.keep(PLAIN_VIEW, { ...place, ends: Array(201).fill(end) });
  expect(places.of(PLAIN_VIEW)).toBeNull();
});

it.each([
  ['nonsense', () => '{'],
  ['another shape', () => written().replace('"heights":[900,80]', '"heights":[900]')],
  ['a row of another shape', () => written().replace('"savedAt":5', '"savedAt":"5"')],
])('takes no place from %s', (_, wrong) => {
  places.keep(PLAIN_VIEW, place);
  localStorage.setItem('list-place', wrong());
  expect(places.of(PLAIN_VIEW)).toBeNull();
});
