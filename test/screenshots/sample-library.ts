import type { Draft, Grade, Removal, SafeHtml } from '../../lib/article.ts';
import { newArticleRow, removalRows } from '../../lib/db/article-row.ts';
import type { ArticleRow, BodyRow, RemovalRow } from '../../lib/db/rows.ts';
import { WHAT, WHERE, WHO } from './headlines.ts';
import type { SampleStory } from './sample-stories.ts';

export interface SampleLibrary {
  articles: ArticleRow[];
  bodies: BodyRow[];
  removals: RemovalRow[];
  /** Pictures to be drawn and stored. */
  pictures: { articleId: string; src: string; hue: number }[];
}

const HOUR = 3_600_000;
/** Saves lie this far apart: the ages in a list then range from hours to days. */
const BETWEEN = 7 * HOUR;

/** Rows of `stories`, the first saved an hour before `now`. */
export function sampleLibrary(stories: readonly SampleStory[], now: number): SampleLibrary {
  const library: SampleLibrary = { articles: [], bodies: [], removals: [], pictures: [] };
  stories.forEach((story, index) => {
    const savedAt = now - HOUR - index * BETWEEN;
    const draft = draftOf(story, savedAt);
    const id = `sample-${index}`;
    library.articles.push({
      ...newArticleRow(id, draft, savedAt),
      tags: story.tags ?? [],
      favourite: story.favourite ? 1 : 0,
      pictureStored: story.hue === undefined ? 0 : 1,
    });
    library.bodies.push({ id, html: draft.contentHtml });
    library.removals.push(...removalRows(id, draft));
    if (story.hue !== undefined && draft.leadPicture)
      library.pictures.push({ articleId: id, src: draft.leadPicture.src, hue: story.hue });
  });
  return library;
}

/** Rows without texts, older than the others: a list of `count` looks like one that was filled over years. */
export function manyRows(count: number, now: number): ArticleRow[] {
  const oldest = now - 30 * BETWEEN;
  return Array.from({ length: count }, (_, index) => {
    const [who, what] = [WHO[index % WHO.length], WHAT[index % WHAT.length]];
    const site = WHERE[index % WHERE.length] ?? '';
    // Two sizes without a common divisor: no pair comes twice before all have come.
    const story = { title: `${who} ${what}`, site, host: `site${index % WHERE.length}.example`, lang: 'en' };
    const words = 300 + ((index * 37) % 2000);
    const savedAt = oldest - index * HOUR;
    const draft = draftOf({ ...story, excerpt: '', html: '<p>.</p>', words }, savedAt);
    const key = `many-${index}`;
    return { ...newArticleRow(key, draft, savedAt), key, aliases: [key] };
  });
}

function draftOf(story: SampleStory, savedAt: number): Draft {
  const url = `https://${story.host}/${encodeURIComponent(story.title)}`;
  const src = `https://${story.host}/picture.jpg`;
  const picture =
    story.hue === undefined ? null : { src, alt: story.caption ?? '', caption: story.caption ?? '' };
  const figure = picture
    ? `<figure><img src="${src}" alt=""><figcaption>${picture.caption}</figcaption></figure>`
    : '';
  return {
    type: 'article',
    url,
    canonicalUrl: url,
    title: story.title,
    byline: story.byline ?? null,
    authors: [],
    siteName: story.site,
    section: story.section ?? null,
    publishedTime: new Date(savedAt - 5 * HOUR).toISOString(),
    modifiedTime: null,
    lang: story.lang,
    dir: story.lang === 'ar' ? 'rtl' : 'ltr',
    excerpt: story.excerpt,
    leadPicture: picture,
    contentHtml: (figure + story.html) as SafeHtml,
    words: story.words,
    removals: (story.removed ?? []).map(removalOf),
    grade: (story.grade ?? 'full') as Grade,
    gradeReasons: [],
  };
}

function removalOf([kind, reason, text]: [Removal['kind'], string, string]): Removal {
  return {
    step: 'sample',
    rule: 'sample',
    kind,
    reason,
    text,
    html: `<p>${text}</p>` as SafeHtml,
    where: { parent: [], index: 0 },
  };
}
