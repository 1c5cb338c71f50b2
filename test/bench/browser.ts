import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Measured } from './in-page.ts';

/** An extractor to run: a name and the module that exports it. */
export interface Contestant {
  name: string;
  /** Module file, and the expression (over its namespace `m`) that is an `Extractor`. */
  file: string;
  pick: string;
}

const ROOT = new URL('../..', import.meta.url).pathname;
const IN_PAGE = path.join(ROOT, 'test/bench/in-page.ts');
/** The name of the module that `bundle` makes up. */
const ENTRY = 'virtual-arena.js';
const CALL_LIMIT_MS = 20_000;

/** Readability and the project's own capture, from their sources. */
export const BUILT_IN: Contestant[] = [
  { name: 'readability', file: IN_PAGE, pick: 'm.readability' },
  captureModule('broadsheet', path.join(ROOT, 'lib/capture.ts')),
];

/** A module that exports `capture(doc, href)` as `lib/capture.ts` does. */
export function captureModule(name: string, file: string): Contestant {
  const pick = `async (doc, url) => {
    const draft = await m.capture(doc, url);
    if (typeof draft?.contentHtml !== 'string') return null;
    return { html: draft.contentHtml, title: draft.title, byline: draft.byline, published: draft.publishedTime };
  }`;
  return { name, file: path.resolve(file), pick };
}

/** Defuddle where it happens to be installed (`dir` holds its `node_modules`): it is no dependency of the project. */
export function defuddleIn(dir: string): Contestant | null {
  const file = path.join(dir, 'node_modules/defuddle/dist/index.js');
  try {
    accessSync(file, constants.R_OK);
  } catch {
    return null;
  }
  const pick = `(doc, url) => {
    const Defuddle = m.default?.default ?? m.default?.Defuddle ?? m.default;
    const out = new Defuddle(doc, { url, useAsync: false }).parse();
    return out && { html: out.content, title: out.title, byline: out.author, published: out.published };
  }`;
  return { name: 'defuddle', file, pick };
}

/** One headless Chromium without network, with every contestant loaded into its page. */
export class Arena {
  #browser: Browser | null = null;
  #page: Page | null = null;
  readonly #script: string;
  readonly #chromium: string;

  private constructor(script: string, chromium: string) {
    this.#script = script;
    this.#chromium = chromium;
  }

  static async open(contestants: Contestant[], chromium = findChromium()): Promise<Arena> {
    return new Arena(await bundle(contestants), chromium);
  }

  /** Runs one contestant on one page. A call over the limit, or that takes the page down, counts as no output. */
  async run(name: string, html: string, url: string, captions: boolean): Promise<Measured> {
    const page = await this.#ready();
    const call = page.evaluate(
      (...args) => (globalThis as unknown as InPage).bench(...args),
      name,
      html,
      url,
      captions,
    );
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`over ${CALL_LIMIT_MS} ms`)), CALL_LIMIT_MS);
    });
    try {
      return await Promise.race([call, limit]);
    } catch (thrown) {
      call.catch(() => {});
      await this.close();
      const nothing = { text: '', html: '', title: '', byline: '', published: '' };
      return { ms: CALL_LIMIT_MS, ...nothing, error: String(thrown) };
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    const browser = this.#browser;
    this.#browser = null;
    this.#page = null;
    await browser?.close().catch(() => browser.process()?.kill());
  }

  async #ready(): Promise<Page> {
    if (this.#page) return this.#page;
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND'];
    this.#browser = await puppeteer.launch({ executablePath: this.#chromium, headless: true, args });
    this.#page = await this.#browser.newPage();
    await this.#page.evaluate(this.#script);
    return this.#page;
  }
}

interface InPage {
  bench(name: string, html: string, url: string, captions: boolean): Promise<Measured>;
}

async function bundle(contestants: Contestant[]): Promise<string> {
  const entry = [
    `import { measure } from ${JSON.stringify(IN_PAGE)};`,
    ...contestants.map(({ file }, i) => `import * as m${i} from ${JSON.stringify(file)};`),
    `const extractors = { ${contestants.map(({ name, pick }, i) => `${JSON.stringify(name)}: ((m) => ${pick})(m${i})`).join(', ')} };`,
    'globalThis.bench = (name, ...rest) => measure(extractors[name], ...rest);',
  ].join('\n');
  const output = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'arena',
        resolveId: (id) => (id.endsWith(ENTRY) ? `\0${ENTRY}` : null),
        load: (id) => (id === `\0${ENTRY}` ? entry : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'arena' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('the bundle has no output');
  return first.output[0].code;
}

function findChromium(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const dir of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      const file = path.join(dir, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here: look on.
      }
    }
  }
  throw new Error('no Chromium on PATH: set CHROMIUM to its file');
}
