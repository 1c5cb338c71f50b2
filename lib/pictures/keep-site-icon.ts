import { readRow } from '../db/article.ts';
import type { IconRow } from '../db/side-rows.ts';
import { keepIcon, readIcon } from '../db/site-icons.ts';
import { parseUrl } from '../extract/parse-url.ts';
import { runFunction } from '../run-in-tab.ts';
import { fetchByPermission, mayFetch } from './fetch-by-permission.ts';
import { fetchInTab } from './fetch-in-tab.ts';
import { iconLinks } from './icon-links.ts';
import { sniff } from './sniff.ts';

/** Sites redraw their icons every few years; a month old is new enough (ms). */
const FRESH_FOR = 30 * 24 * 60 * 60 * 1000;
/** Pixels: shown at half of that, so sharp on dense screens. */
const SIDE = 32;
/** Smaller is a tracking pixel or an empty stand-in. */
const SMALLEST = 8;
const MOST_BYTES = 500_000;

/**
 * Keeps the icon of the site that the article in the tab comes from, as the page names it: by the permission for its
 * host where that is held, else as the page itself may – the same rules as for pictures, and nobody else is asked.
 */
export async function keepSiteIcon(tabId: number, articleId: string, now: number): Promise<void> {
  const row = await readRow(articleId);
  if (!row || !/^https?:/.test(row.url)) return;
  const known = await readIcon(row.host);
  if (known && now - known.at < FRESH_FOR) return;
  const ran = await runFunction(tabId, iconLinks, []);
  for (const src of ran.type === 'ran' ? webAddresses(ran.value) : []) {
    const bytes = (await mayFetch(src)) ? await fetchByPermission(src) : await fetchInTab(tabId, src);
    const icon = bytes && bytes.length <= MOST_BYTES ? await draw(bytes) : null;
    if (!icon) continue;
    await keepIcon({ host: row.host, at: now, ...icon });
    return;
  }
}

/** What the page answered, believed only as far as it is a short list of web addresses. */
function webAddresses(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, 6)
    .filter((it): it is string => typeof it === 'string' && it.length < 2_000)
    .filter((it) => /^https?:$/.test(parseUrl(it)?.protocol ?? ''));
}

/** Draws the icon anew as a small PNG, so that nothing of a stranger's file is kept; null when it is no picture. */
async function draw(bytes: Uint8Array<ArrayBuffer>): Promise<Pick<IconRow, 'bytes' | 'type'> | null> {
  const type = isIco(bytes) ? 'image/x-icon' : sniff(bytes)?.type;
  if (!type) return null;
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type }));
    const { width, height } = bitmap;
    if (Math.min(width, height) < SMALLEST) return null;
    const canvas = new OffscreenCanvas(SIDE, SIDE);
    const scale = SIDE / Math.max(width, height);
    const [w, h] = [width * scale, height * scale];
    canvas.getContext('2d')?.drawImage(bitmap, (SIDE - w) / 2, (SIDE - h) / 2, w, h);
    bitmap.close();
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return { bytes: await blob.arrayBuffer(), type: blob.type };
  } catch {
    return null;
  }
}

/** The old icon format of Windows: reserved 0, type 1, at least one image. */
function isIco(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 1 && bytes[3] === 0 && (bytes[4] ?? 0) > 0;
}
