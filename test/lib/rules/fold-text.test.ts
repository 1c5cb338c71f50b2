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
