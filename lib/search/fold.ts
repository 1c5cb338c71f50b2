/**
 * Folds a word for searching: compatibility forms unified, lower case, accents and other marks off, so that
 * "Élysée" is found by "elysee" and "ﬁnance" by "finance". `ß`, `æ`, `ø`, `ł`, `đ` and `ı` have no
 * decomposition in Unicode and are spelled out. Kana keep their voicing marks: in Japanese they change the word.
 */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const lower = word.normalize('NFKC').toLowerCase();
  const bare = KANA.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .normalize('NFC');
  return bare.replace(/[ßæœøłđðþıأإآىؤئё]/g, (letter) => SPELLED[letter] ?? letter);
}

const PLAIN = /^[A-Za-z0-9]*$/;
const KANA = /[\u3040-\u30ff]/;

const SPELLED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ؤ: 'و',
  ئ: 'ي',
  ё: 'е',
};
