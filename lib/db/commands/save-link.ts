import type { Draft, SafeHtml } from '../../article.ts';
import { type Saved, saveDraft } from './save-draft.ts';

/**
 * Stores the address and title of a page and no text, where the page is no article or could not be read. A page that
 * is in the library already keeps its text. Retry and answer as in `saveDraft`.
 */
export function saveLink(saveId: string, link: { url: string; title: string }, now: number): Promise<Saved> {
  const draft: Draft = {
    type: 'article',
    url: link.url,
    canonicalUrl: link.url,
    title: link.title.trim() || link.url,
    byline: null,
    authors: [],
    siteName: null,
    section: null,
    publishedTime: null,
    modifiedTime: null,
    lang: null,
    dir: 'ltr',
    excerpt: '',
    leadPicture: null,
    contentHtml: '' as SafeHtml,
    words: 0,
    removals: [],
    grade: 'link',
    gradeReasons: [],
  };
  return saveDraft(saveId, draft, now);
}
