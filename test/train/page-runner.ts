import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';

const ROOT = new URL('../..', import.meta.url).pathname;
const CALL_LIMIT_MS = 30_000;

/** Runs exported functions of one module of ours inside a headless Chromium without network. */
export class PageRunner {
  readonly #script: string;
  #browser: Browser | null = null;

  private constructor(script: string) {
    this.#script = script;
  }

  /** @param file the module, from the project's root. */
  static async open(file: string): Promise<PageRunner> {
    const output = await build({
      configFile: false,
      root: ROOT,
      publicDir: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        target: 'es2022',
        lib: { entry: path.join(ROOT, file), formats: ['iife'], name: 'inPage' },
      },
    });
    const [first] = Array.isArray(output) ? output : [output];
    if (!first || !('output' in first)) throw new Error('the bundle has no output');
    return new PageRunner(first.output[0].code.replace(/^var inPage/m, 'globalThis.inPage'));
  }

  /** Calls `inPage[name](...args)`; null when it throws or takes too long. */
  async call<T>(name: string, ...args: unknown[]): Promise<T | null> {
    this.#browser ??= await start(this.#script);
    const [page] = await this.#browser.pages();
    if (!page) throw new Error('Chromium has no page');
    const answer = page.evaluate(
      (name, args) =>
        (globalThis as unknown as Record<'inPage', Record<string, (...args: unknown[]) => unknown>>).inPage[
          name
        ]?.(...args),
      name,
      args,
    ) as Promise<T>;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('too slow')), CALL_LIMIT_MS);
    });
    try {
      return await Promise.race([answer, limit]);
    } catch (error) {
      process.stderr.write(`${name}: ${String(error).slice(0, 300)}\n`);
      answer.catch(() => {});
      await this.close();
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    const browser = this.#browser;
    this.#browser = null;
    await browser?.close().catch(() => browser.process()?.kill());
  }
}

async function start(script: string): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND'];
  const browser = await puppeteer.launch({ executablePath: findChromium(), headless: true, args });
  const [page] = await browser.pages();
  await page?.evaluate(script);
  return browser;
}

function findChromium(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const places = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((dir: string) => names.map((name) => path.join(dir, name)));
  for (const file of [process.env.CHROMIUM ?? '', ...places]) {
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here; the next place may have it.
    }
  }
  throw new Error('no Chromium found; set CHROMIUM');
}
