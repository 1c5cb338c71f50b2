import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedBlock, compareTexts } from '../../../lib/compare/compare-texts.ts';
import { editScript } from '../../../lib/compare/edit-script.ts';

const MARKS = { same: '', added: '+', removed: '-', moved: '~' };
/** `Two -{old}+{new} words`. */
const written = (blocks: ComparedBlock[]) =>
  blocks.map((block) =>
    block.map(({ type, text }) => (type === 'same' ? text : `${MARKS[type]}{${text}}`)).join(''),
  );

describe('the shortest way from one list to another', () => {
  it('leads from the one to the other, whatever they are', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const edits = editScript(before, after);
        const without = (type: string) =>
          edits.filter((edit) => edit.type !== type).flatMap(({ items }) => items);
        expect(without('added')).toEqual(before);
        expect(without('removed')).toEqual(after);
      }),
    );
  });

  it('keeps what can be kept', () => {
    expect(
      editScript([...'ABCABBA'], [...'CBABAC'])
        .filter(({ type }) => type !== 'same')
        .flatMap(({ items }) => items),
    ).toHaveLength(5);
  });

  it('gives up on lists that have nothing in common', () => {
    const numbers = (from: number) => Array.from({ length: 5000 }, (_, n) => n + from);
    expect(editScript(numbers(0), numbers(9000)).map(({ type }) => type)).toEqual(['removed', 'added']);
  });
});

const cases: [string, string, string, string[]][] = [
  ['nothing', 'One.\nTwo.', 'One.\nTwo.', ['One.', 'Two.']],
  ['a word', 'The old bridge opens.', 'The new bridge opens.', ['The -{old}+{new} bridge opens.']],
  ['a word came', 'The bridge opens.', 'The bridge opens late.', ['The bridge opens+{ late}.']],
  ['a paragraph came', 'One.\nTwo.', 'One.\nNew.\nTwo.', ['One.', '+{New.}', 'Two.']],
  ['a paragraph went', 'One.\nOld.\nTwo.', 'One.\nTwo.', ['One.', '-{Old.}', 'Two.']],
  [
    'a paragraph moved',
    'First one.\nSecond.\nThird.',
    'Second.\nThird.\nFirst one.',
    ['Second.', 'Third.', '~{First one.}'],
  ],
  [
    'another paragraph in its place',
    'One.\nRain fell on the hills.\nTwo.',
    'One.\nParliament met at noon today.\nTwo.',
    ['One.', '-{Rain fell on the hills.}', '+{Parliament met at noon today.}', 'Two.'],
  ],
  ['a paragraph was split', 'It rained. We left.', 'It rained.\nWe left.', ['It rained.-{ }', 'We left.']],
  ['everything came', '', 'One.', ['+{One.}']],
];

describe('comparing texts', () => {
  it.each(cases)('%s', (_name, before, after, expected) => {
    expect(written(compareTexts(before, after, 'en'))).toEqual(expected);
  });

  it('knows words of languages without spaces', () => {
    expect(written(compareTexts('橋は閉鎖されます。', '橋は開通されます。', 'ja'))).toEqual([
      '橋は-{閉鎖}+{開通}されます。',
    ]);
  });

  it('takes any name for a language', () => {
    expect(written(compareTexts('One.', 'One.', 'not a language'))).toEqual(['One.']);
  });

  it('is quick with 30,000 words', () => {
    const text = Array.from(
      { length: 600 },
      (_, n) => `Paragraph ${n} ${'with many words '.repeat(16)}`,
    ).join('\n');
    const begun = performance.now();
    compareTexts(text, text.replaceAll('7 with', '7 without'), 'en');
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
