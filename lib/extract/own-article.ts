import type { Page } from './page.ts';

/**
 * Pages that go on with the next story when the reader reaches the end hold several articles, and Readability joins
 * them. Keeps what stands in the article whose headline is the page's; changes nothing unless one is.
 * @param kept text nodes and media that were chosen as the story; those of other articles are taken out
 */
export function keepOwnArticle(kept: Set<Node>, page: Page, title: string): void {
  if (page.getElementsByTagName('article').length < 2) return;
  const articles = new Map<Element, Node[]>();
  for (const node of kept) {
    const article = outermostArticle(node);
    const nodes = article && articles.get(article);
    if (nodes) nodes.push(node);
    else if (article) articles.set(article, [node]);
  }
  if (articles.size < 2) return;
  const own = [...articles.keys()].filter((article) => headlines(article).includes(fold(title)));
  // Entries of a live blog or a list have headlines too; there the page's own stands above them all.
  if (own.length !== 1) return;
  for (const [article, nodes] of articles)
    if (article !== own[0] && headlines(article).length > 0) for (const node of nodes) kept.delete(node);
}

function outermostArticle(node: Node): Element | null {
  let found: Element | null = null;
  for (let up = node.parentElement; up; up = up.parentElement) if (up.localName === 'article') found = up;
  return found;
}

const headlines = (article: Element): string[] =>
  [...article.querySelectorAll('h1, h2')].map((heading) => fold(heading.textContent ?? ''));

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
