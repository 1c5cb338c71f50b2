import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../lib/rules/fold-text.ts';

test.each([
  ['READ MORE | Why it rains', 'read more: why it rains'],
  ['» Lire aussi : l’été', 'lire aussi: lete'],
  ['À LIRE AUSSI > Été', 'a lire aussi: ete'],
  ['E-Mail – don’t “miss” it…', 'email: dont miss it'],
  ['well-known - and loved', 'well known: and loved'],
  ['Abonnez-vous, sign-up', 'abonnez vous sign up'],
  ['Größer als GROSS', 'grosser als gross'],
  ['İLGİLİ HABERLER / ılık', 'ilgili haberler ilik'],
  ['ştiri și știri', 'stiri si stiri'],
  ['Ещё ЁЛКА', 'еще елка'],
  ['ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ: Σχόλια', 'διαβαστε επισησ: σχολια'],
  ['Διαβάστε επίσης', 'διαβαστε επισησ'],
  ['اقرأ أيضاً: الحكومة', 'اقرا ايضا: الحكومه'],
  ['می‌خوانید', 'ميخوانيد'],
  ['כתובת הדוא״ל', 'כתובת הדואל'],
  ['यह भी पढ़ें', foldText('यह भी पढ़ें')],
  ['【関連記事】タイトル', '関連記事: タイトル'],
  ['ｶﾝﾚﾝ：ＡＢＣ', 'カンレン: abc'],
  ['[관련기사] 제목', '관련기사: 제목'],
  ['© 2024 Paper', '© 2024 paper'],
  ['— 12:30 —', '12: 30:'],
  ['', ''],
  ['…!?', ''],
])('%s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
  expect(foldText(folded)).toBe(folded);
});

/** Not a character of it is Latin, and it is dropped: with it a text is folded the general way. */
const UNSEEN = '\u200b';

test('Latin text is folded as all other is', () => {
  const marks = fc.constantFrom(...'aZé1ßøİ -\u00a0\'’´"`“”…:|>]).,–—«»©°½\u00ad');
  fc.assert(
    fc.property(fc.string({ unit: marks, maxLength: 12 }), (text) => {
      expect(foldText(text)).toBe(foldText(text + UNSEEN));
    }),
    { numRuns: 5000 },
  );
});

test('a text too long for the quick way', () => {
  const line = 'Größe – “e-mail” it’s ';
  expect(foldText(line.repeat(200))).toBe(
    Array(200)
      .fill(foldText(`${line}x`).replace(/ x$/, ''))
      .join(' '),
  );
});
