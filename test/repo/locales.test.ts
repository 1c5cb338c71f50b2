import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUR_CODE, ROOT, readSource, sourceFiles, withoutComments } from './source-files.ts';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
type Messages = Record<string, Message>;

const FOLDER = path.join(ROOT, 'public/_locales');
const languages = readdirSync(FOLDER).sort();
const locales = new Map<string, Messages>(
  languages.map((it) => [it, JSON.parse(readSource(`public/_locales/${it}/messages.json`).text)]),
);
const english = locales.get('en') ?? {};

/** The languages of the interface, as the stores name them. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'pt_BR', 'pt_PT'];
/** What the stores allow: characters, by message. (Chrome allows names of 75, Firefox of 45.) */
const LIMITS: Record<string, number> = { extName: 45, extShortName: 12, extDescription: 132 };
/** Examples of what can be typed: the same in every language. */
const TYPED = ['operator_is'];
/** Categories of `Intl.PluralRules`; a language has those it needs. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

const code = [
  ...OUR_CODE.map(({ text }) => withoutComments(text)),
  ...sourceFiles(['entrypoints', 'wxt.config.ts'], /\.html$|wxt\.config\.ts$/).map(({ text }) => text),
  ...['lib/article.ts', 'lib/rules'].flatMap((it) =>
    sourceFiles([it], /\.(ts|json)$/).map(({ text }) => text),
  ),
].join('\n');

/** Whether some code asks for the key: by its name, by `__MSG_…__`, by the stem of a plural or by a built name. */
function isUsed(key: string): boolean {
  const stem = key.replace(PLURAL, '');
  if ([key, stem].some((it) => code.includes(`'${it}'`) || code.includes(`__MSG_${it}__`))) return true;
  const cut = key.indexOf('_');
  return cut > 0 && code.includes(`\`${key.slice(0, cut + 1)}\${`);
}

it('the languages are these', () => {
  expect(languages).toEqual(LANGUAGES);
});

describe.each(languages)('words in %s', (language) => {
  const words = locales.get(language) ?? {};

  it('name their language and the direction it is written in', () => {
    expect(words.languageTag?.message).toBe(language.replace('_', '-'));
    expect(words.languageDirection?.message).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  it('are typeset: real quotes, apostrophes, dots and no stray spaces', () => {
    const odd = Object.entries(words).filter(([, { message }]) => /['"`]|\.\.\.|^\s|\s$| {2}/.test(message));
    expect(odd).toEqual([]);
  });

  it.skipIf(language === 'en')('are no English sentences', () => {
    const copied = Object.keys(words).filter(
      (key) =>
        !TYPED.includes(key) &&
        words[key]?.message === english[key]?.message &&
        (english[key]?.message.split(' ').length ?? 0) > 3,
    );
    expect(copied).toEqual([]);
  });

  it('every English message is there, and none that English lacks', () => {
    const stems = (it: Messages) =>
      [...new Set(Object.keys(it).map((key) => key.replace(PLURAL, '_*')))].sort();
    expect(stems(words)).toEqual(stems(english));
  });

  it('plural forms are those of the language', () => {
    const forms = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories;
    const plurals = [...code.matchAll(/\bplural\(\s*'(\w+)'/g)].map(([, stem]) => stem);
    const missing = plurals
      .flatMap((stem) => forms.map((form) => `${stem}_${form}`))
      .filter((key) => !words[key]);
    expect(missing).toEqual([]);
  });

  it('says something, and keeps to the limits of the stores', () => {
    const empty = Object.entries(words).filter(([, { message }]) => message.trim() === '');
    expect(empty).toEqual([]);
    for (const [key, limit] of Object.entries(LIMITS)) {
      expect(words[key]?.message.length ?? 0, key).toBeLessThanOrEqual(limit);
    }
  });

  it('has the same placeholders as English', () => {
    const marks = (it: Message | undefined) =>
      [...new Set(it?.message.match(/\$\w+\$?/g) ?? [])].map((mark) => mark.toLowerCase()).sort();
    const different = Object.keys(words)
      .filter((key) => english[key])
      .filter((key) => String(marks(words[key])) !== String(marks(english[key])));
    // "1 minute" may be written without the number.
    expect(different.filter((key) => !/_(zero|one|two)$/.test(key))).toEqual([]);
  });
});

describe('words', () => {
  it('every message is used', () => {
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('every message asked for exists', () => {
    const asked = [...code.matchAll(/\bt\(\s*'(\w+)'|__MSG_(\w+)__/g)].map(([, a, b]) => a ?? b ?? '');
    const stems = [...code.matchAll(/\bplural\(\s*'(\w+)'/g)].map(([, it]) => `${it}_other`);
    expect([...new Set([...asked, ...stems])].filter((key) => !english[key])).toEqual([]);
  });

  it('every kind, reason, grade and error of the code has words', async () => {
    const { REMOVAL_KINDS, NOT_ARTICLE_REASONS } = await import('../../lib/article.ts');
    const needed = [
      ...REMOVAL_KINDS.map((it) => `kind_${it}`),
      ...NOT_ARTICLE_REASONS.map((it) => `notArticle_${it}`),
    ];
    expect(needed.filter((key) => !english[key])).toEqual([]);
  });

  it('components write no words themselves', () => {
    // Text between tags, and the attributes that a person reads or hears.
    const text =
      />\s*[A-Za-z][A-Za-z ,.’'!?-]{2,}\s*<\/|\b(?:aria-label|title|placeholder|alt)="[^"]*[A-Za-z]{2}/;
    const found = OUR_CODE.filter(({ name }) => name.endsWith('.tsx')).flatMap(({ name, text: source }) =>
      withoutComments(source)
        .split('\n')
        .flatMap((line, n) => (text.test(line) ? [`${name}:${n + 1} ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
