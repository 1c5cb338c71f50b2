import type { Draft, SafeHtml } from '../../../lib/article.ts';

/**
 * Makes up articles of about 700 words with the statistics of real text: words are drawn by Zipf's law from a vocabulary
 * that is common to a language, plus names that belong to one story. Seven of ten stories use Latin letters in four
 * languages, one each is Russian, Arabic and Japanese. The same `n` gives the same article in every run and browser.
 */

const LANGUAGES = ['en', 'de', 'en', 'ja', 'fr', 'en', 'ru', 'es', 'de', 'ar'] as const;
/** Distinct words of a language; a newspaper's year has some 60,000, half of them seen once. */
const VOCABULARY = 30_000;
const WORDS = 700;
const DAY = 24 * 60 * 60 * 1000;

const SYLLABLES: Record<string, string[]> = {
  en: 'the re con tion ing er man ship work land ton ly ment press ness fore sub ward stead light'.split(' '),
  de: 'ge ver ung keit schaft haus wahl stadt land zeit bund über ein auf tag mann recht burg werk heim'.split(
    ' ',
  ),
  fr: 'la re men tion eur eau vill âge mon part ciel pré dés aire élu fond joui loge rue sien'.split(' '),
  es: 'la re ción dad mien to per cal casa mundo año señ tar pre sub rio gente luz blan mar'.split(' '),
  ru: 'на про ение ко ста ли во год раз мин пре ность гор ле ский по дом ва ция рек'.split(' '),
  ar: 'ال من كت مد در سل عم نا وز جم حك بر شر قت فل هم ير تو صح لق'.split(' '),
  ja: '日本東京政府経済新聞市長会議学校電車海山川春夏秋冬朝夜人水火木金土'.split(''),
};

/** mulberry32: small, and good enough for making things up. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The word of `rank` in a language: frequent words are short. */
function wordOf(lang: string, rank: number): string {
  const parts = SYLLABLES[lang] ?? [];
  let rest = rank + 1;
  let word = '';
  while (rest > 0) {
    word += parts[rest % parts.length] ?? '';
    rest = Math.floor(rest / parts.length);
  }
  return word;
}

/** A rank by Zipf's law (exponent 1), by inverting its distribution function. */
const zipf = (random: () => number) =>
  Math.min(VOCABULARY - 1, Math.floor(VOCABULARY ** random()) - 1 + Math.floor(random() * 2));

function sentence(lang: string, random: () => number, names: string[]): string {
  const length = 8 + Math.floor(random() * 18);
  const words = Array.from({ length }, () =>
    random() < 0.04
      ? (names[Math.floor(random() * names.length)] ?? '')
      : wordOf(lang, Math.max(0, zipf(random))),
  );
  return lang === 'ja' ? `${words.join('')}。` : `${words.join(' ')}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The `n`-th made-up article, saved `n` hours before `now`. */
export function synthesise(n: number, now: number): Draft {
  const lang = LANGUAGES[n % LANGUAGES.length] ?? 'en';
  const random = randomFrom(n);
  const names = Array.from({ length: 6 }, () =>
    capital(wordOf(lang, VOCABULARY + Math.floor(random() * 400_000))),
  );
  const paragraphs: string[] = [];
  for (let words = 0; words < WORDS; ) {
    const sentences = Array.from({ length: 3 }, () => capital(sentence(lang, random, names)));
    words += lang === 'ja' ? 50 : sentences.join(' ').split(' ').length;
    paragraphs.push(sentences.join(' '));
  }
  const title = capital(sentence(lang, random, names)).slice(0, 90);
  const site = `site-${n % 40}.example`;
  return {
    type: 'article',
    url: `https://${site}/${n}`,
    canonicalUrl: `https://${site}/${n}`,
    title,
    byline: names[0] ?? null,
    authors: names.slice(0, 1),
    siteName: `Site ${n % 40}`,
    section: null,
    publishedTime: new Date(now - n * (DAY / 24)).toISOString(),
    modifiedTime: null,
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    excerpt: (paragraphs[0] ?? '').slice(0, 200),
    leadPicture: null,
    contentHtml: paragraphs.map((text) => `<p>${text}</p>`).join('') as SafeHtml,
    words: WORDS,
    removals: [],
    grade: 'full',
    gradeReasons: [],
  };
}
