import type { Page } from '../page.ts';
import { type LdNode, readJsonLd } from './json-ld.ts';
import { cleanText } from './text.ts';

/** What JSON-LD says about the story. Missing facts are '' or empty. */
export interface LdArticle {
  headline: string;
  authors: string[];
  published: string;
  modified: string;
  section: string;
  publisher: string;
  lang: string;
  description: string;
  picture: { src: string; caption: string } | null;
  body: string;
  /** 0 when unknown. */
  wordCount: number;
  /** False when the page says that the text is for paying readers. */
  isFree: boolean;
  types: string[];
}

const ARTICLE = /article|posting|report|review$|recipe$|claimreview|liveblog|analysis|opinion/i;
const WEB_PAGE = /^(?:web|item|about|medical|faq|qa)?page$|^creativework$|^videoobject$/i;

/** Read once a document: the scripts may be gone when someone asks again. */
const known = new WeakMap<Page, LdArticle | null>();

/** The node that describes this page's story, told from other stories' nodes by its headline and place. */
export function readLdArticle(doc: Page): LdArticle | null {
  const before = known.get(doc);
  if (before !== undefined) return before;
  const nodes = readJsonLd(doc);
  const node = pickArticle(nodes, doc);
  const article = node ? describe(node, nodes) : null;
  known.set(doc, article);
  return article;
}

function pickArticle(nodes: readonly LdNode[], doc: Page): LdNode | undefined {
  const shown = `${doc.title} ${doc.querySelector('h1')?.textContent ?? ''}`.toLowerCase();
  const ofKind = (kind: RegExp) => nodes.filter((node) => typesOf(node).some((type) => kind.test(type)));
  const articles = ofKind(ARTICLE);
  const named = (node: LdNode) => {
    const name = textOf(node.headline ?? node.name).toLowerCase();
    return name !== '' && shown.includes(name);
  };
  const told = (node: LdNode) => Boolean(node.headline || node.name || node.datePublished);
  const page = ofKind(WEB_PAGE).find((node) => node.datePublished || node.author);
  return articles.find(named) ?? articles.find(told) ?? page ?? articles[0];
}

function describe(node: LdNode, nodes: readonly LdNode[]): LdArticle {
  const resolve = resolver(nodes);
  const image = resolve(first(node.image ?? node.primaryImageOfPage ?? node.thumbnailUrl));
  const src = typeof image === 'string' ? image : textOf(field(image, 'url') ?? field(image, 'contentUrl'));
  return {
    headline: textOf(node.headline) || textOf(node.name),
    authors: names(node.author ?? node.creator, resolve),
    published: textOf(node.datePublished) || textOf(node.dateCreated) || textOf(node.uploadDate),
    modified: textOf(node.dateModified),
    section: textOf(node.articleSection),
    publisher: names(node.publisher ?? node.sourceOrganization, resolve)[0] ?? '',
    lang: textOf(field(first(node.inLanguage), 'alternateName') ?? node.inLanguage),
    description: textOf(node.description),
    picture: src ? { src, caption: textOf(field(image, 'caption')) } : null,
    body: textOf(node.articleBody),
    wordCount: Number.parseInt(textOf(node.wordCount), 10) || 0,
    isFree: !/^false$/i.test(textOf(node.isAccessibleForFree)),
    types: typesOf(node),
  };
}

type Resolve = (value: unknown) => unknown;

/** Follows `{"@id": …}` to the node that carries the facts. */
function resolver(nodes: readonly LdNode[]): Resolve {
  return (value) => {
    const id = field(value, '@id');
    if (typeof id !== 'string' || field(value, 'name')) return value;
    return nodes.find((node) => node['@id'] === id && (node.name || node.url || node.contentUrl)) ?? value;
  };
}

function names(value: unknown, resolve: Resolve): string[] {
  const list = Array.isArray(value) ? value.flat(2) : [value];
  return list
    .map(resolve)
    .flatMap((item) => (typeof item === 'string' ? [item] : [field(item, 'name')].flat()))
    .map(textOf)
    .filter((name) => name !== '' && !/^https?:/.test(name));
}

const typesOf = (node: LdNode): string[] => [node['@type']].flat().map(textOf);

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as LdNode)[name] : undefined;

function textOf(value: unknown): string {
  const one = first(value);
  if (typeof one === 'string') return cleanText(one);
  if (typeof one === 'number' || typeof one === 'boolean') return String(one);
  const inner = field(one, '@value') ?? field(one, 'name');
  return typeof inner === 'string' ? cleanText(inner) : '';
}
