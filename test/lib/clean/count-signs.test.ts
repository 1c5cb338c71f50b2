import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countSigns } from '../../../lib/clean/model/count-signs.ts';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

test('counts as expressions would', () => {
  const unit = fc.constantFrom(...'aBéÉж1 .!?…。۔"\')”»],،、;:-Ω');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 16 }), (text) => {
      const folded = text.replace(/ +/g, ' ');
      expect(countSigns(folded), folded).toEqual({
        sentences: count(folded, /[.!?…。！？।۔؟]["'”’»)]*(?=\s|$)/gu),
        capitals: count(folded, /\p{Lu}(?<!\p{L}\p{Lu})/gu),
        digits: count(folded, /\d/g),
        commas: count(folded, /[,،、，]/g),
      });
    }),
    { numRuns: 5000 },
  );
});
