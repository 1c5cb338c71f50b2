import { writeFileSync } from 'node:fs';
import type { FirefoxHarness } from '../e2e/harness/firefox-harness.ts';
import type { View } from '../e2e/harness/harness.ts';
import { sampleLibrary } from './sample-library.ts';
import { SAMPLE_STORIES, type SampleStory } from './sample-stories.ts';
import { fill } from './seed.ts';

export interface FirefoxLook {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  /** The whole page, not only what fits the window. */
  whole?: boolean;
}

/** Arranges the extension in Firefox for its picture. */
export class FirefoxStudio {
  private readonly harness: FirefoxHarness;
  private readonly out: string;

  constructor(harness: FirefoxHarness, out: string) {
    this.harness = harness;
    this.out = out;
  }

  /** A library of these stories, or of the first so many of the sample; and nothing else. */
  async fill(wanted: number | readonly SampleStory[]): Promise<void> {
    const stories = typeof wanted === 'number' ? SAMPLE_STORIES.slice(0, wanted) : wanted;
    const helper = await this.harness.openOurs('sidepanel.html');
    await helper.until(() => document.querySelector('main'));
    await helper.run(empty);
    await helper.run(fill, sampleLibrary(stories, Date.now()));
    await helper.close();
  }

  /** A page of ours in a tab. */
  async shootPage(
    name: string,
    file: string,
    look: FirefoxLook,
    arrange?: (view: View) => Promise<unknown>,
  ): Promise<void> {
    await this.setTheme(look);
    const view = await this.harness.openOurs(file);
    await this.harness.inBrowser(setSize, look.width ?? 1100, look.height ?? 800);
    await view.until(isWhole, look.width ?? 1100);
    await arrange?.(view);
    await this.keep(name, view, 'tab', look.whole);
    await view.close();
  }

  /** The real popup over a page of the test site. */
  async shootPopup(
    name: string,
    path: string,
    look: FirefoxLook,
    arrange?: (popup: View) => Promise<unknown>,
  ): Promise<void> {
    await this.setTheme(look);
    await this.harness.open(path.startsWith('/') ? this.harness.site.url(path) : path);
    await this.harness.pressToolbarButton();
    const popup = await this.harness.popup();
    await popup.until(() => document.querySelector('main'));
    await arrange?.(popup);
    await this.keep(name, popup, 'popup');
    await popup.close();
  }

  publish(path: string, body: string): void {
    this.harness.site.put(path, { body });
  }

  private setTheme({ theme = 'light' }: FirefoxLook): Promise<void> {
    return this.harness.inBrowser(preferTheme, theme);
  }

  private async keep(name: string, view: View, what: 'tab' | 'popup', whole = false): Promise<void> {
    await view.until(isStill);
    // Where the bar is that scrolls the list, nothing is drawn.
    const ground = await view.run(() => getComputedStyle(document.body).backgroundColor);
    const data = await this.harness.inBrowser<string>(draw, what, whole, ground);
    writeFileSync(`${this.out}${name}.png`, Buffer.from(data, 'base64'));
  }
}

/** Runs in a page of the extension. */
async function empty(): Promise<void> {
  localStorage.clear();
  const request = indexedDB.open('broadsheet');
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  const tables = [...request.result.objectStoreNames].filter((name) => name !== 'meta');
  const transaction = request.result.transaction(tables, 'readwrite');
  for (const table of tables) transaction.objectStore(table).clear();
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  request.result.close();
}

const isWhole = (width: number) =>
  document.readyState === 'complete' && document.querySelector('main, h1') && innerWidth === width;

/** Faces and pictures are there, none came lately, and some frames were painted with them. */
async function isStill(): Promise<boolean> {
  const before = document.images.length;
  await document.fonts.ready;
  if ([...document.images].some((it) => it.src && !it.complete)) return false;
  // A popup that is not painted gets no frames.
  for (let frames = 0; frames < 12; frames++)
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, 100);
    });
  return document.images.length === before && document.getAnimations().length === 0;
}

/* What follows runs in Firefox's own window. */

interface DrawnBrowser extends HTMLElement {
  browsingContext: {
    currentWindowGlobal: { drawSnapshot(area: DOMRect | null, scale: number, ground: string): ImageBitmap };
  };
}
declare const gBrowser: { selectedBrowser: DrawnBrowser };
declare const Services: { prefs: { setIntPref(name: string, value: number): void } };

/** The tab in front has this much room, px. */
function setSize(width: number, height: number): void {
  window.resizeTo(Math.max(width, 600) + 100, height + 300);
  gBrowser.selectedBrowser.style.cssText = `flex: none; inline-size: ${width}px; block-size: ${height}px; min-inline-size: 0`;
}

/** Popups follow the browser, tabs what is said of pages. */
function preferTheme(theme: string): void {
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', theme === 'dark' ? 1 : 0);
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', theme === 'dark' ? 0 : 1);
}

/** A picture of the tab in front or of the popup, base64. */
async function draw(what: string, whole: boolean, ground: string): Promise<string> {
  const shown =
    what === 'tab'
      ? gBrowser.selectedBrowser
      : document.querySelector<DrawnBrowser>('browser[webextension-view-type="popup"]');
  if (!shown) throw new Error('There is no popup');
  const area = whole ? new DOMRect(0, 0, shown.clientWidth, 6000) : null;
  const drawn = await shown.browsingContext.currentWindowGlobal.drawSnapshot(area, 2, ground);
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  canvas.getContext('2d')?.drawImage(drawn, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}
