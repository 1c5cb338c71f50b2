import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server answers for one path. */
export interface Answer {
  body: string | Buffer;
  type?: string;
  status?: number;
  headers?: Record<string, string>;
  /** Holds the end of the body back until this resolves: a page that is still loading. */
  until?: Promise<void>;
}

export interface Visit {
  host: string;
  path: string;
  referer: string | undefined;
  cookie: string | undefined;
}

/** A news site of our own on loopback that remembers who asked for what. Every name under `.example` leads to it. */
export interface Site {
  port: number;
  visits: Visit[];
  /** Publishes something; `path` begins with a slash. */
  put(path: string, answer: Answer): void;
  /** `http://<host>:<port><path>` */
  url(path: string, host?: string): string;
  /** Visits of a path, whatever its query. */
  visitsOf(path: string): Visit[];
  /** Takes the site off the net. */
  stop(): Promise<void>;
}

export const DAILY = 'daily.example';
/** Names that lead to the site; Firefox wants them listed. */
export const HOSTS = [DAILY, `www.${DAILY}`, 'pictures.example', 'other.example', 'evil.example'];

/** Starts the site on a free port. */
export async function startSite(): Promise<Site> {
  const answers = new Map<string, Answer>();
  const visits: Visit[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    visits.push(visitOf(request));
    void reply(answers.get(path), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    visits,
    put: (path, answer) => void answers.set(path, answer),
    url: (path, host = DAILY) => `http://${host}:${port}${path}`,
    visitsOf: (path) => visits.filter((visit) => visit.path.split('?')[0] === path),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function visitOf({ headers, url }: IncomingMessage): Visit {
  return {
    host: headers.host ?? '',
    path: url ?? '/',
    referer: headers.referer,
    cookie: headers.cookie,
  };
}

async function reply(answer: Answer | undefined, response: ServerResponse): Promise<void> {
  if (!answer) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
    return;
  }
  const { body, type = 'text/html; charset=utf-8', status = 200, headers } = answer;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.write(body);
  await answer.until;
  response.end();
}
