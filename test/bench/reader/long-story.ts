import type { Draft, SafeHtml } from '../../../lib/article.ts';
import { PARAGRAPHS } from '../../e2e/harness/pages.ts';

export interface LongStory {
  id: string;
  words: number;
  pictures: number;
}

/** The address of the picture `n` of a story. */
export const pictureOf = (id: string, n: number) => `https://pictures.example/${id}/${n}.jpg`;

/** A story of our own words: headings, a list and a quotation now and then, its pictures spread over all of it. */
export function longStory({ id, words, pictures }: LongStory): Draft {
  const blocks: string[] = [];
  let count = 0;
  let shown = 0;
  for (let n = 0; count < words; n++) {
    const text = `Paragraph ${n}. ${PARAGRAPHS[n % PARAGRAPHS.length]} ${PARAGRAPHS[(n + 2) % PARAGRAPHS.length]}`;
    count += text.split(' ').length;
    if (n % 12 === 5) blocks.push(`<h2>Part ${n}</h2>`);
    if (n % 20 === 9) blocks.push(`<blockquote><p>${text}</p></blockquote>`);
    else if (n % 20 === 14) blocks.push(`<ul><li>${text}</li><li>Item ${n}</li></ul>`);
    else blocks.push(`<p>${text}</p>`);
    if (shown < pictures && count >= (words / (pictures + 1)) * (shown + 1)) {
      shown += 1;
      blocks.push(
        `<figure><img src="${pictureOf(id, shown)}" alt="Picture ${shown}"><figcaption>Picture ${shown} of the quay</figcaption></figure>`,
      );
    }
  }
  const url = `https://daily.example/${id}`;
  return {
    type: 'article',
    url,
    canonicalUrl: url,
    title: `A story of ${words} words`,
    byline: 'Ines Halloran',
    authors: ['Ines Halloran'],
    siteName: 'The Daily Example',
    section: null,
    publishedTime: '2026-03-17T08:30:00Z',
    modifiedTime: null,
    lang: 'en',
    dir: 'ltr',
    excerpt: 'In short.',
    leadPicture: null,
    contentHtml: blocks.join('\n') as SafeHtml,
    words: count,
    removals: [],
    grade: 'full',
    gradeReasons: [],
  };
}
