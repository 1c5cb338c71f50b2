import { describe, expect, test } from 'vitest';
import { addressWords, countAsks, shareOfTelling } from '../../../lib/clean/address/words.ts';
import { foldText } from '../../../lib/rules/fold-text.ts';
import { phraseListsFor } from '../../../lib/rules/phrases.ts';

const asks = (lang: string, text: string) => countAsks(text, addressWords(phraseListsFor(lang)));

describe('sentences that ask', () => {
  test.each([
    ['en', 'Send us your loaf. Tell your neighbours.', 2, true],
    ['en', 'The loaf was stale. Tell your neighbours.', 1, false],
    ['en', 'She will send a loaf and tell the neighbours.', 0, false],
    ['de', 'Schicken Sie uns Ihr Brot.', 1, true],
    ['de', 'Der Bäcker schickt ihr das Brot.', 0, false],
    ['ja', 'パンをお送りください。', 1, true],
    ['ja', 'パンは売り切れた。', 0, false],
    ['tr', 'Bize ekmek gönderin.', 1, true],
    ['ko', '빵을 보내 주세요.', 1, true],
  ])('%s: %s', (lang, text, count, first) => {
    expect(asks(lang, text)).toEqual({ asks: count, first });
  });
});

test('words that tell are a share of all words', () => {
  const words = addressWords(phraseListsFor('en'));
  const share = (text: string) => shareOfTelling(foldText(text), text.split(' ').length, words);
  expect(share('He said they were late')).toBeGreaterThan(0.3);
  expect(share('Send us your old loaf')).toBe(0);
});
