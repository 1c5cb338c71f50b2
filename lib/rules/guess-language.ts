import words from './common-words.json' with { type: 'json' };

/** Scripts that name one language among those with a list. Kana is looked for before Han, which Japanese shares. */
const SCRIPTS: readonly [RegExp, string][] = [
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];
/** Share of the letters a script must have; a quotation or a name stays under it. Japanese may be mostly Han. */
const SCRIPT_SHARE = 0.25;
const KANA_SHARE = 0.1;
/** Letters that part languages which share a script, as alternatives tried in order, then what the script means else. */
const LETTERS: readonly { script: RegExp; signs: readonly [RegExp, string][]; otherwise: string }[] = [
  { script: /\p{Script=Arabic}/gu, signs: [[/[پچژگکی]/gu, 'fa']], otherwise: 'ar' },
  { script: /\p{Script=Cyrillic}/gu, signs: [[/[іїєґ]/giu, 'uk']], otherwise: 'ru' },
];
/** One of these letters in so many letters of its script settles it. */
const SIGN_SHARE = 0.02;
/** Text read: enough for common words to settle, little enough for any page. */
const READ_CHARACTERS = 4000;
/** Fewer common words than this are chance. */
const LEAST_WORDS = 2;

/**
 * The language of a text by its script and its most common words, or null when neither settles it. Only languages with
 * a word list are told apart.
 */
export function guessLanguage(text: string): string | null {
  const start = text.slice(0, READ_CHARACTERS);
  const letters = count(start, /\p{L}/gu);
  if (letters === 0) return null;
  for (const [script, lang] of SCRIPTS) {
    if (count(start, script) / letters >= (lang === 'ja' ? KANA_SHARE : SCRIPT_SHARE)) return lang;
  }
  for (const { script, signs, otherwise } of LETTERS) {
    const own = count(start, script);
    if (own / letters < SCRIPT_SHARE) continue;
    return signs.find(([sign]) => count(start, sign) / own >= SIGN_SHARE)?.[1] ?? otherwise;
  }
  return byCommonWords(start);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

let byWord: Map<string, string[]> | null = null;

function languagesByWord(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [lang, list] of Object.entries(words))
    for (const word of list.split(' ')) {
      const langs = found.get(word);
      if (langs) langs.push(lang);
      else found.set(word, [lang]);
    }
  return found;
}

/** Each hit counts by how few languages share the word. */
function byCommonWords(text: string): string | null {
  const scores = new Map<string, { score: number; hits: number }>();
  byWord ??= languagesByWord();
  for (const word of text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}']+/gu) ?? []) {
    const langs = byWord.get(word) ?? [];
    for (const lang of langs) {
      const entry = scores.get(lang) ?? { score: 0, hits: 0 };
      entry.score += 1 / langs.length;
      entry.hits += 1;
      scores.set(lang, entry);
    }
  }
  const best = [...scores].sort(([, a], [, b]) => b.score - a.score)[0];
  return best && best[1].hits >= LEAST_WORDS ? best[0] : null;
}
