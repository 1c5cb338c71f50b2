import { newArticleRow } from '../../../lib/db/article-row.ts';
import { db } from '../../../lib/db/database.ts';
import { pictureId, THUMBNAIL } from '../../../lib/db/picture-rows.ts';
import { plainText } from '../../../lib/db/plain-text.ts';
import type { ArticleRow, PictureRow } from '../../../lib/db/rows.ts';
import { synthesise } from './synthesise.ts';

const HOUR = 3_600_000;
/** When the newest made-up article was saved: fixed, so that a filled profile can be used again. */
export const NEWEST = Date.UTC(2026, 10, 22);

/** Articles written in one transaction. */
const AT_ONCE = 250;

/** Puts articles `from` … `to - 1` into the library, as saves would leave them. The next ones are made up meanwhile. */
export async function fill(from: number, to: number): Promise<void> {
  let written: Promise<unknown> = Promise.resolve();
  for (let at = from; at < to; at += AT_ONCE) {
    const made = make(at, Math.min(to, at + AT_ONCE));
    await written;
    written = store(made);
  }
  await written;
}

type Made = ReturnType<typeof make>;

function make(from: number, to: number) {
  return Array.from({ length: to - from }, (_, i) => {
    const n = from + i;
    const draft = synthesise(n, NEWEST);
    return {
      id: `a${n}`,
      html: draft.contentHtml,
      text: plainText(draft.contentHtml),
      row: { ...newArticleRow(`a${n}`, draft, NEWEST - n * HOUR), ...markOf(n) },
    };
  });
}

async function store(made: Made): Promise<void> {
  const pictures = await thumbnails(made.filter(({ row }) => row.thumbnail !== null).map(({ id }) => id));
  await db.transaction('rw', [db.articles, db.bodies, db.texts, db.docs, db.pictures], () =>
    Promise.all([
      db.articles.bulkAdd(made.map(({ row }) => row)),
      db.bodies.bulkAdd(made.map(({ id, html }) => ({ id, html }))),
      db.texts.bulkAdd(made.map(({ id, text }) => ({ id, text }))),
      db.docs.bulkAdd(made.map(({ id }) => ({ id }))),
      db.pictures.bulkAdd(pictures),
    ]),
  );
}

/** What readers make of some of their articles: the rarer it is, the further a filter must look. */
function markOf(n: number): Partial<ArticleRow> {
  return {
    tags: [...(n % 9 === 0 ? ['later'] : []), ...(n % 1000 === 7 ? ['rare'] : [])],
    favourite: n % 500 === 3 ? 1 : 0,
    ...(n % 11 === 5 && { state: 'reading', progress: (n % 97) / 97 }),
    ...(n % 400 === 9 && { pictureCount: 2, pictureStored: 1 }),
    ...(n % 300 === 8 && { grade: 'cut' }),
    ...(n % 3 === 0 && { thumbnail: pictureId(`a${n}`, THUMBNAIL) }),
  };
}

const [width, height] = [160, 120];

/** Rows of thumbnails, of the size that the extension makes. */
async function thumbnails(articleIds: string[]): Promise<PictureRow[]> {
  drawn ??= draw();
  const { bytes, type } = await drawn;
  return articleIds.map((articleId) => ({
    id: pictureId(articleId, THUMBNAIL),
    articleId,
    src: THUMBNAIL,
    bytes,
    size: bytes.byteLength,
    type,
    width,
    height,
  }));
}

/** The same picture for all. */
let drawn: ReturnType<typeof draw> | undefined;

async function draw(): Promise<{ bytes: ArrayBuffer; type: string }> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  for (let i = 0; context && i < 60; i++) {
    context.fillStyle = `hsl(${(i * 47) % 360} 60% 60%)`;
    context.fillRect((i * 37) % width, (i * 29) % height, 40, 30);
  }
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.75 });
  return { bytes: await blob.arrayBuffer(), type: blob.type };
}
