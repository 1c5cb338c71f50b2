import type { ArticleRow } from '../../../lib/db/rows.ts';

/** What the benchmark does inside a page of the extension. Each stands alone, because only its text crosses. Times in ms. */

export interface Filled {
  row: ArticleRow;
  html: string;
  pictures: string[];
}

/** Puts an article into the library, its pictures drawn as photographs of 1,200 × 800. */
export async function fill({ row, html, pictures }: Filled): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [width, height] = [1200, 800];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  const drawn = [];
  for (const [n, src] of pictures.entries()) {
    // Coarse noise: a photograph's weight, which a drawing has not.
    for (let x = 0; x < width; x += 8)
      for (let y = 0; y < height; y += 8) {
        const shade = (x * 7 + y * 13 + n * 977 + ((x * y) % 251)) % 256;
        context.fillStyle = `rgb(${shade} ${(shade * 3) % 256} ${(shade + n) % 256})`;
        context.fillRect(x, y, 8, 8);
      }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
    drawn.push({
      ...{ id: `${row.id} ${src}`, articleId: row.id, src, bytes: await blob.arrayBuffer() },
      ...{ size: blob.size, type: 'image/jpeg', width, height },
    });
  }
  const sizes = [{ id: row.id, sizes: Object.fromEntries(pictures.map((src) => [src, [width, height]])) }];
  const rows = { articles: [row], bodies: [{ id: row.id, html }], pictures: drawn, sizes };
  const database = await done(indexedDB.open('broadsheet'));
  const transaction = database.transaction(Object.keys(rows), 'readwrite');
  for (const [table, added] of Object.entries(rows))
    for (const it of added) await done(transaction.objectStore(table).put(it));
  database.close();
  return drawn.reduce((sum, { size }) => sum + size, 0);
}

/** Opens an article of so many characters in a frame; until its whole text and the pictures in the window are painted. */
export async function openArticle(id: string, length: number): Promise<number> {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '900';
  frame.style.cssText = 'position:fixed;inset:0;z-index:9';
  const start = performance.now();
  frame.src = `reader.html?id=${id}`;
  document.body.append(frame);
  const isThere = () => {
    const doc = frame.contentDocument;
    const text = doc?.querySelector('.article-text');
    if (!doc?.querySelector('nav') || !text || (text.textContent ?? '').length < length) return false;
    return [...text.querySelectorAll('img')]
      .filter((it) => it.getBoundingClientRect().top < 900)
      .every((it) => it.complete && it.naturalWidth > 0);
  };
  while (!isThere()) {
    if (performance.now() - start > 20_000) throw new Error('the article did not open');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - start;
}

/** Goes to the beginning, wherever the article was opened; until nothing moves there any more. */
export async function goToTop(): Promise<void> {
  const view = document.querySelector('iframe')?.contentWindow as Window & typeof globalThis;
  for (let still = 0, frames = 0; still < 10 && frames < 600; frames++) {
    still = view.scrollY === 0 ? still + 1 : 0;
    // Like a hand, which ends the way back to the kept place.
    if (still === 0) {
      view.dispatchEvent(new view.Event('wheel'));
      view.scrollTo({ top: 0, behavior: 'instant' });
    }
    await new Promise((resolve) => view.requestAnimationFrame(resolve));
  }
  if (view.scrollY > 0) throw new Error('the article does not stay at its beginning');
}

/** The longest of so many frames in which nothing happens: what the machine itself makes late. */
export async function doNothing(frames: number): Promise<number> {
  const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let longest = 0;
  let last = await next();
  for (let n = 0; n < frames; n++) {
    const now = await next();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

/** Scrolls on for `frames` frames, most of a window each. Lengths of the frames, and whether the end was reached. */
export async function scrollOn(frames: number): Promise<{ frames: number[]; atEnd: boolean }> {
  const view = document.querySelector('iframe')?.contentWindow as Window;
  const next = () => new Promise<number>((resolve) => view.requestAnimationFrame(resolve));
  const lengths: number[] = [];
  let still = 0;
  let last = await next();
  for (let n = 0; n < frames && still < 3; n++) {
    const before = view.scrollY;
    view.scrollBy({ top: view.innerHeight * 0.8, behavior: 'instant' });
    const now = await next();
    lengths.push(now - last);
    last = now;
    still = view.scrollY === before ? still + 1 : 0;
  }
  return { frames: lengths, atEnd: still >= 3 };
}

/** Makes the text larger or smaller by key, in the middle of the article; until it is painted. */
export async function changeSize(key: '+' | '-'): Promise<number> {
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  const view = frame.contentWindow as Window & typeof globalThis;
  const root = view.document.documentElement;
  const size = () => root.style.getPropertyValue('--size-reading');
  const before = size();
  const start = performance.now();
  view.document.body.dispatchEvent(new view.KeyboardEvent('keydown', { key, bubbles: true }));
  while (size() === before) {
    if (performance.now() - start > 10_000) throw new Error('the size did not change');
    await new Promise((resolve) => setTimeout(resolve));
  }
  await new Promise((resolve) => view.requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - start;
}

/** Selects words, opens a note and types into it. Each letter until it is painted; the last is keeping the note. */
export async function typeNote(note: string): Promise<number[]> {
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  const view = frame.contentWindow as Window & typeof globalThis;
  const doc = view.document;
  const until = async (what: () => unknown) => {
    for (let n = 0; n < 2000 && !what(); n++) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const painted = async (start: number) => {
    await new Promise((resolve) => view.requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - start;
  };
  const block = [...doc.querySelectorAll('.article-text p')].find(
    (it) => it.getBoundingClientRect().top > 100,
  ) as HTMLElement;
  const words = block.firstChild as Text;
  doc.getSelection()?.setBaseAndExtent(words, 2, words, 30);
  block.click();
  await until(() => doc.querySelector('[data-marking] button:not([aria-pressed])'));
  for (const button of doc.querySelectorAll<HTMLElement>('[data-marking] button'))
    if (!button.hasAttribute('aria-label')) button.click();
  await until(() => doc.querySelector('textarea'));
  const field = doc.querySelector('textarea') as HTMLTextAreaElement;
  field.focus();
  const times: number[] = [];
  for (const letter of note) {
    const start = performance.now();
    doc.execCommand('insertText', false, letter);
    times.push(await painted(start));
  }
  const start = performance.now();
  field.form?.querySelector('button')?.click();
  await until(() => !doc.querySelector('textarea'));
  times.push(await painted(start));
  return times;
}
