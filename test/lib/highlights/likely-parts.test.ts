import { expect, it } from 'vitest';
import { likelyParts } from '../../../lib/highlights/likely-parts.ts';

const FILLER = 'Nobody had asked the harbour office what it thought of any of this. '.repeat(400);
const QUOTE = 'Engineers told the meeting that the iron span would carry walkers safely for years.';
const TEXT = `${FILLER}${QUOTE.replace('safely', 'without any danger')}${FILLER}`;
const holds = (text: string, quote: string, near = 0) =>
  likelyParts(text, quote, near)?.map(({ start, end }) => text.slice(start, end).includes('the iron span'));

it('finds the part that holds nearly the same words, and no other', () => {
  expect(holds(TEXT, QUOTE)).toContain(true);
  const [first] = likelyParts(TEXT, QUOTE, 0) ?? [];
  expect(first && first.end - first.start).toBeLessThan(QUOTE.length * 4);
});

it('finds nothing where the words are gone', () => {
  expect(
    likelyParts(FILLER, 'A wholly different sentence about ferries, weather, prices and bread.', 0),
  ).toEqual([]);
});

it('takes the nearest of parts that are alike', () => {
  const twice = `${QUOTE}${FILLER}${QUOTE}`;
  const at = twice.lastIndexOf(QUOTE);
  const [first] = likelyParts(twice, QUOTE, at) ?? [];
  expect(first && first.start <= at && first.end >= at + QUOTE.length).toBe(true);
});

it.each([['and so it is'], ['12 3'], ['']])('cannot tell by “%s”', (quote) => {
  expect(likelyParts(TEXT, quote, 0)).toBeNull();
});

it('cuts runs of scripts that part no words', () => {
  const quote = '市議会は火曜日の夜に古い旋回橋を歩行者に開放し続けることを決めた';
  const text = `${'港の事務所には誰も尋ねなかった。'.repeat(300)}${quote.replace('火曜日', '水曜日')}。`;
  const [first] = likelyParts(text, quote, 0) ?? [];
  expect(first && text.slice(first.start, first.end)).toContain('旋回橋を歩行者');
});
