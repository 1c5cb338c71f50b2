import { describe, expect, it } from 'vitest';
import { OUR_CODE, sourceFiles, withoutComments } from './source-files.ts';

const MAX_LINES = 200;

/** Every line of our code that matches, as `file:line text`, outside the files named in `except`. */
function lines(pattern: RegExp, except: RegExp | null = null): string[] {
  return OUR_CODE.filter(({ name }) => !except?.test(name)).flatMap(({ name, text }) =>
    withoutComments(text)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1} ${line.trim()}`] : [])),
  );
}

describe('style', () => {
  it('only lib/browser.ts names the extension API', () => {
    // `browser` itself is imported from there; what must not appear is the global or the package behind it.
    expect(
      lines(/\bchrome\.\w|globalThis\.browser|'webextension-polyfill'|'wxt\/browser'/, /^lib\/browser\.ts$/),
    ).toEqual([]);
  });

  it('only lib/sanitise turns a string into elements', () => {
    const sinks =
      /\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|\bDOMParser\b|dangerouslySetInnerHTML|createContextualFragment|\.setHTML|document\.write|src[dD]oc\s*=[^=]|setAttribute\(\s*'srcdoc/;
    expect(lines(sinks, /^lib\/sanitise\//)).toEqual([]);
  });

  it('styles know start and end, not left and right', () => {
    // Everything mirrors for languages that are written from right to left.
    const physical =
      /(?:^|[\s;{-])(?:left|right)(?:-\w+)*\s*:|(?:text-align|float|clear|background-position)\s*:[^;]*\b(?:left|right)\b|translateX\(|\bto (?:left|right)\b/;
    const sides = /\b(?:margin|padding|inset|border-width)\s*:\s*[^\s;]+\s+([^\s;]+)\s+[^\s;]+\s+([^\s;]+)/;
    const isOneSided = (line: string) => {
      const [, right, left] = line.match(sides) ?? [];
      return right !== left;
    };
    const styles = sourceFiles(['components', 'lib', 'public', 'entrypoints'], /\.css$|-style\.ts$/);
    const found = styles.flatMap(({ name, text }) =>
      withoutComments(text)
        .split('\n')
        .filter((line) => physical.test(line) || isOneSided(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  it('nothing moves for those who asked for less motion', () => {
    const moving = /\b(?:transition|animation|scroll-behavior)\s*:\s*(?!none)/;
    const asked = /@media \(prefers-reduced-motion: (?:no-preference|reduce)\)/;
    const styles = sourceFiles(['components', 'lib', 'public', 'entrypoints'], /\.css$|-style\.ts$/);
    const found = styles.filter(({ text }) => moving.test(text) && !asked.test(text)).map(({ name }) => name);
    expect(found).toEqual([]);
    expect(lines(/behavior:\s*'smooth'/)).toEqual([]);
  });

  it('no code is made from strings', () => {
    expect(lines(/\beval\(|new Function\(|setTimeout\(\s*['"`]/)).toEqual([]);
  });

  it('no default exports but those that wxt asks for', () => {
    expect(lines(/\bexport default\b/, /^entrypoints\/[\w.-]+\.ts$/)).toEqual([]);
  });

  it(`no file is longer than ${MAX_LINES} lines`, () => {
    const files = sourceFiles(['lib', 'components', 'entrypoints'], /\.(ts|tsx|css)$/);
    const long = files.map(({ name, text }) => ({ name, length: text.trimEnd().split('\n').length }));
    expect(long.filter(({ length }) => length > MAX_LINES)).toEqual([]);
  });

  it('file names are kebab-case, components PascalCase', () => {
    const names = OUR_CODE.map(({ name }) => name);
    const odd = names.filter((name) => {
      const file = name.split('/').at(-1) ?? '';
      if (file.endsWith('.tsx')) return !/^([A-Z][A-Za-z]*|main|[a-z][a-z-]*)\.tsx$/.test(file);
      return !/^[a-z][a-z0-9-]*(\.content|\.d)?\.ts$/.test(file);
    });
    expect(odd).toEqual([]);
  });

  it('code and rules know no site', () => {
    const data = sourceFiles(['lib'], /\.json$/);
    const address = /\b(?:[a-z0-9-]+\.)+(?:com|org|net|co\.uk|de|fr|io|news|tv)\b/gi;
    // Names that are formats or vocabularies, or keep copies of pages: not sites of news.
    const known =
      /^(?:schema\.org|www\.w3\.org|w3\.org|ogp\.me|purl\.org|www\.idpf\.org|html\.spec\.whatwg\.org|example\.(?:com|org|net)|(?:www\.)?broadsheet\.example|web\.archive\.org)$/i;
    const found = [...OUR_CODE, ...data].flatMap(({ name, text }) => {
      const checked = name.endsWith('.json') ? text : withoutComments(text);
      return [...checked.matchAll(address)]
        .map(([it]) => it)
        .filter((it) => !known.test(it))
        .map((it) => `${name}: ${it}`);
    });
    expect(found).toEqual([]);
  });
});
