import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { downloadsOf } from '../browsers/downloads.ts';
import type { Harness, View } from '../e2e/harness/harness.ts';
import { poll } from '../e2e/harness/poll.ts';
import { breachesOf, type Fact } from '../lib/sanitise/oracle.ts';
import { faultsOf } from '../lib/transfer/check-epub.ts';
import { provokeIn, shellBreaches } from './look-at-reader.ts';
import { faultsOfMarkdown } from './markdown-oracle.ts';

/** The article that the reader shows, as each kind of file that it can be taken along as: what is wrong with them. */
export async function lookAtFiles(browser: Harness, reader: View): Promise<string[]> {
  const html = await takeFile(browser, reader, 'h', 'html');
  const book = await takeFile(browser, reader, 'e', 'epub');
  const markdown = await takeFile(browser, reader, 's', 'md');
  const chapter = strFromU8(unzipSync(bytesOf(book))['book/chapter-1.xhtml'] ?? new Uint8Array());
  const found = {
    'from disk': await lookAtPage(browser, pathToFileURL(html).href),
    // The file's own policy holds a second wall: the words themselves must hold without it, as in a program that has none.
    'without a policy': await lookAtPage(browser, publish(browser, 'html', withoutPolicy(textOf(html)))),
    'of a book': await lookAtPage(browser, publish(browser, 'xhtml', chapter)),
    book: faultsOf(bytesOf(book)),
    markdown: faultsOfMarkdown(textOf(markdown)),
  };
  return Object.entries(found).flatMap(([where, faults]) => faults.map((it) => `${it} (${where})`));
}

const bytesOf = (file: string) => new Uint8Array(readFileSync(file));
const textOf = (file: string) => readFileSync(file, 'utf8');
const withoutPolicy = (html: string) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');

/** Presses the way of the panel by its key, and waits for the file. */
async function takeFile(browser: Harness, reader: View, key: string, extension: string): Promise<string> {
  const folder = downloadsOf(browser.profile());
  const before = new Set(readdirSync(folder));
  await reader.press('c');
  await reader.until(() => document.querySelector('nav section'));
  await reader.press(key);
  await reader.until(() => !document.querySelector('nav section'));
  const name = await poll(
    async () => {
      const names = readdirSync(folder).filter((it) => !before.has(it));
      const isWhole = !names.some((it) => /\.(?:part|crdownload)$/.test(it));
      const file = names.find((it) => it.endsWith(`.${extension}`));
      return isWhole && file && readFileSync(path.join(folder, file)).length > 0 ? file : null;
    },
    () => readdirSync(folder).join(', '),
  );
  return path.join(folder, name);
}

const CANARY = 'window.boom = () => { document.documentElement.dataset.fired = "yes"; }';

/** Whether the canary sings: a file that was not cleaned must be found out. */
export async function expectCanary(browser: Harness): Promise<void> {
  for (const extension of ['html', 'xhtml'] as const) {
    const raw =
      '<html xmlns="http://www.w3.org/1999/xhtml"><head></head><body><p onclick="boom()">x</p></body></html>';
    const faults = await lookAtPage(browser, publish(browser, extension, raw));
    if (!faults.includes('fired')) throw new Error(`Nothing fired in ${extension}`);
  }
}

/** Each page has an address of its own, so that none is shown out of a cache. */
let pages = 0;

/** Published with a canary that every piece of code in it can call. */
function publish({ site }: Harness, extension: 'html' | 'xhtml', text: string): string {
  pages += 1;
  const body = text.replace('<head>', `<head><script id="canary">${CANARY}</script>`);
  const type = extension === 'html' ? 'text/html; charset=utf-8' : 'application/xhtml+xml';
  site.put(`/taken-${pages}.${extension}`, { body, type });
  return site.url(`/taken-${pages}.${extension}`);
}

/** What is wrong with a file that is open in a tab, before and after every event on every element of it. */
async function lookAtPage(browser: Harness, url: string): Promise<string[]> {
  await browser.open(url);
  const { own, text } = await browser.page.run(factsOfFile);
  await provokeIn(browser.page, 'body');
  const fired = await browser.page.run(() => document.documentElement.dataset.fired === 'yes');
  return [
    ...own.flatMap(shellBreaches),
    // A book has none of these attributes, which mean something in a browser only; its pictures are beside the text.
    ...text
      .flatMap(breachesOf)
      .filter((it) => !/^(?:rel|referrerpolicy|img|src=picture-\d+\.\w+|\w+\[xmlns\])$/.test(it)),
    ...(fired ? ['fired'] : []),
  ];
}

/** Every element of the file, and those of the text alone. Runs in a page; stands alone. */
function factsOfFile(): { own: Fact[]; text: Fact[] } {
  const factOf = (it: Element) => ({
    name: it.localName,
    namespace: it.namespaceURI,
    attributes: Object.fromEntries([...it.attributes].map(({ name, value }) => [name, value])),
  });
  const known = 'script#canary, meta[http-equiv="Content-Security-Policy"]';
  const all = [...document.querySelectorAll('*')].filter((it) => !it.matches(known));
  const head = 'head, head *, html, body, body > article, body > article > header, .source';
  return {
    own: all.map(factOf),
    text: all.filter((it) => !it.matches(head)).map(factOf),
  };
}
