import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What is known to be true of a page; absent fields are not scored. */
export interface Truth {
  body?: string;
  title?: string;
  author?: string;
  date?: string;
  /** Snippets that must, and must not, appear. */
  with: string[];
  without: string[];
}

/** One page of a corpus. The html is read when asked for. */
export interface CorpusPage {
  id: string;
  url: string;
  truth: Truth;
  html(): string;
}

/**
 * Reads the pages of `dir`: either `<set>.jsonl` beside `<set>/<id>.html.gz` (one page a line), or a clone of one of
 * the public benchmarks, known by its files:
 * - scrapinghub/article-extraction-benchmark: `ground-truth.json`, `html/<id>.html.gz`
 * - Murrough-Foley/web-content-extraction-benchmark: `<split>/ground-truth/<id>.json`, `<split>/html/<id>.html.gz`
 *   (page type article only)
 * - adbar/trafilatura: `tests/evaldata.json`, `tests/cache|eval/<file>`
 */
export function readCorpora(dir: string): Map<string, CorpusPage[]> {
  const name = path.basename(dir);
  if (existsSync(path.join(dir, 'ground-truth.json'))) return new Map([[name, scrapinghub(dir)]]);
  if (existsSync(path.join(dir, 'tests/evaldata.json'))) return new Map([[name, trafilatura(dir)]]);
  const splits = ['dev', 'test'].filter((split) => existsSync(path.join(dir, split, 'ground-truth')));
  if (splits.length) return new Map(splits.map((split) => [`${name}-${split}`, wcxb(path.join(dir, split))]));
  const sets = readdirSync(dir).filter((file) => file.endsWith('.jsonl'));
  if (!sets.length) throw new Error(`${dir} is no corpus that this tool knows`);
  return new Map(sets.map((file) => [file.slice(0, -6), packed(dir, file.slice(0, -6))]));
}

interface PackedRow extends Partial<Truth> {
  id: string;
  url: string;
}

function packed(dir: string, set: string): CorpusPage[] {
  const lines = readFileSync(path.join(dir, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => {
    const { id, url, ...truth } = JSON.parse(line) as PackedRow;
    return page(id, url, truth, path.join(dir, set, `${id}.html.gz`));
  });
}

function scrapinghub(dir: string): CorpusPage[] {
  const rows = readJson<Record<string, { articleBody: string; url: string }>>(
    path.join(dir, 'ground-truth.json'),
  );
  return Object.entries(rows).map(([id, row]) =>
    page(id, row.url, { body: row.articleBody }, path.join(dir, 'html', `${id}.html.gz`)),
  );
}

interface WcxbRow {
  url: string;
  _internal?: { page_type?: string | { primary?: string } };
  ground_truth?: {
    main_content?: string;
    title?: string;
    author?: string;
    publish_date?: string;
    with?: string[];
    without?: string[];
  };
}

function wcxb(dir: string): CorpusPage[] {
  const pages: CorpusPage[] = [];
  for (const file of readdirSync(path.join(dir, 'ground-truth')).sort()) {
    const row = readJson<WcxbRow>(path.join(dir, 'ground-truth', file));
    const type = row._internal?.page_type;
    if ((typeof type === 'string' ? type : type?.primary) !== 'article') continue;
    const id = path.basename(file, '.json');
    const { main_content: body = '', publish_date: date, ...rest } = row.ground_truth ?? {};
    pages.push(page(id, row.url, { ...rest, body, date }, path.join(dir, 'html', `${id}.html.gz`)));
  }
  return pages;
}

function trafilatura(dir: string): CorpusPage[] {
  const rows = readJson<Record<string, Truth & { file: string }>>(path.join(dir, 'tests/evaldata.json'));
  return Object.entries(rows).flatMap(([url, row]) => {
    const file = ['cache', 'eval'].map((sub) => path.join(dir, 'tests', sub, row.file)).find(existsSync);
    return file ? [page(row.file, url, { with: row.with, without: row.without }, file)] : [];
  });
}

function page(id: string, url: string, truth: Partial<Truth>, file: string): CorpusPage {
  const usable = /^https?:/i.test(url ?? '') ? url : `https://example.org/${encodeURIComponent(id)}`;
  const known = Object.fromEntries(Object.entries(truth).filter(([, value]) => value));
  return { id, url: usable, truth: { with: [], without: [], ...known }, html: () => readHtml(file) };
}

/** The page's text, read as UTF-8 unless its first bytes name another encoding. */
function readHtml(file: string): string {
  const raw = readFileSync(file);
  const bytes = file.endsWith('.gz') ? gunzipSync(raw) : raw;
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(bytes.toString('latin1', 0, 2048))?.[1];
  const utf8 = new TextDecoder().decode(bytes);
  // Many saved pages were turned into UTF-8 and kept their old declaration.
  if (!named || !utf8.includes('\ufffd')) return utf8;
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return utf8;
  }
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
