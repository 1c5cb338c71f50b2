import type { Page } from 'puppeteer-core';
import type { ArticleRow } from '../../lib/db/rows.ts';
import type { SampleLibrary } from './sample-library.ts';

/** Puts the rows into the library of the extension that `page` belongs to. The page must have opened the library. */
export async function seed(page: Page, library: SampleLibrary): Promise<void> {
  await page.evaluate(fill, library);
}

/** Runs in a page of the extension: rows of articles and nothing else. */
export async function addRows(rows: ArticleRow[]): Promise<void> {
  const request = indexedDB.open('broadsheet');
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  const transaction = request.result.transaction('articles', 'readwrite');
  for (const row of rows) transaction.objectStore('articles').put(row);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  request.result.close();
}

/** Runs in a page of the extension; stands alone, because only its text crosses. */
export async function fill({ articles, bodies, removals, pictures }: SampleLibrary): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  /** A calm landscape: sky, sun, and three hills, in one colour. */
  const draw = async (hue: number): Promise<ArrayBuffer> => {
    const canvas = new OffscreenCanvas(1200, 750);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const sky = context.createLinearGradient(0, 0, 0, 750);
    sky.addColorStop(0, `hsl(${hue} 45% 72%)`);
    sky.addColorStop(1, `hsl(${hue + 30} 55% 90%)`);
    context.fillStyle = sky;
    context.fillRect(0, 0, 1200, 750);
    context.fillStyle = `hsl(${hue + 40} 80% 94%)`;
    context.beginPath();
    context.arc(860, 250, 70, 0, 7);
    context.fill();
    for (const [level, lightness] of [
      [430, 55],
      [520, 42],
      [620, 28],
    ] as const) {
      context.fillStyle = `hsl(${hue} 32% ${lightness}%)`;
      context.beginPath();
      context.moveTo(0, 750);
      for (let x = 0; x <= 1200; x += 20)
        context.lineTo(x, level + 40 * Math.sin(x / 170 + level) + 18 * Math.sin(x / 60 + hue));
      context.lineTo(1200, 750);
      context.fill();
    }
    return (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })).arrayBuffer();
  };

  const drawn = [];
  for (const { articleId, src, hue } of pictures) {
    const bytes = await draw(hue);
    drawn.push({
      id: `${articleId} ${src}`,
      articleId,
      src,
      bytes,
      size: bytes.byteLength,
      type: 'image/jpeg',
      width: 1200,
      height: 750,
    });
  }
  const database = await done(indexedDB.open('broadsheet'));
  // Without a number in the index an article is not found by its headline.
  const docs = articles.map(({ id }) => ({ id }));
  const rows = { articles, bodies, removals, pictures: drawn, docs };
  const transaction = database.transaction(Object.keys(rows), 'readwrite');
  for (const [table, added] of Object.entries(rows))
    for (const row of added) await done(transaction.objectStore(table).put(row));
  database.close();
}
