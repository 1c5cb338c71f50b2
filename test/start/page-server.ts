import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface PageServer {
  origin: string;
  /** Publishes a saved page; resolves the address to open. Its bytes go out as they are. */
  add(file: string): string;
  /** Publishes a folder under `/<name>/`. */
  addFolder(name: string, folder: string): string;
  stop(): void;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/** How far into a page a browser looks for the encoding it declares (HTML standard, "prescan a byte stream"). */
const PRESCAN = 1024;

/** Serves pages from disk on a free port of loopback. */
export async function startPageServer(): Promise<PageServer> {
  const pages = new Map<string, string>();
  const folders = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const page = pages.get(pathname);
    const [, name = '', ...rest] = pathname.split('/');
    const folder = folders.get(name);
    if (page) sendPage(page, response);
    else if (folder) sendFile(path.join(folder, path.normalize(`/${rest.join('/')}`)), response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    add(file) {
      // Its own folder for each page: one may come twice, and none may look like the root of a site.
      const name = path.basename(file).replace(/\.gz$/, '');
      const pathname = `/pages/${pages.size + 1}/${encodeURIComponent(name)}`;
      pages.set(pathname, file);
      return origin + pathname;
    },
    addFolder(name, folder) {
      folders.set(name, folder);
      return `${origin}/${name}/`;
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function sendPage(file: string, response: ServerResponse): void {
  const stored = readFileSync(file);
  const bytes = file.endsWith('.gz') ? gunzipSync(stored) : stored;
  response.writeHead(200, { 'content-type': `text/html${charsetFor(bytes)}`, 'cache-control': 'no-store' });
  response.end(bytes);
}

/** The page's own word on its encoding stands; only a page without one is helped, if it is UTF-8. */
function charsetFor(bytes: Buffer): string {
  const head = bytes.subarray(0, PRESCAN).toString('latin1');
  if (head.startsWith('\xEF\xBB\xBF') || /<meta[^>]+charset/i.test(head)) return '';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return '; charset=utf-8';
  } catch {
    return '';
  }
}

function sendFile(file: string, response: ServerResponse): void {
  const found = existsSync(file) && statSync(file).isFile();
  if (!found) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
