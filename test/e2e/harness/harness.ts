import type {
  ArticleRow,
  BodyRow,
  PictureRow,
  RemovalRow,
  TextRow,
  VersionRow,
} from '../../../lib/db/rows.ts';
import type { BrowserName } from '../../browsers/find.ts';
import type { MediaDesk } from './media-desk.ts';
import type { Site } from './site.ts';

/** What a story needs of its browser. */
export interface StoryOptions {
  /** What our pages may complain of, as the story brings it about. */
  complaints?: RegExp;
  /** Keys or menus of the browser are pressed: Chromium then gets a screen of its own. */
  headed?: boolean;
  /** The reader has said yes to every optional permission. */
  granted?: boolean;
  /** A script of the test's own in a page of the extension, `workbench.html`; needs `granted`. */
  workbench?: string;
  /** What the browser lets the extension store, bytes. */
  quota?: number;
  /** What the extension speaks: a folder of `_locales`; English without it. */
  language?: string;
  /** The tab that the extension opens at its install is left open. */
  keepWelcome?: boolean;
  /** There is a voice that reads Italian. */
  voice?: boolean;
  /** There are a desktop that hears media keys, and something to play sound on (Linux). */
  mediaKeys?: boolean;
}

/** What a picture row says without its bytes, which do not cross. */
export type PictureFacts = Omit<PictureRow, 'bytes'> & { size: number };

export interface Tables {
  articles: ArticleRow;
  bodies: BodyRow;
  texts: TextRow;
  removals: RemovalRow;
  versions: VersionRow;
  pictures: PictureFacts;
}

/** A document that a person can see: a tab, the popup, the panel. Functions run inside it, so they may close over nothing. */
/** A key that is held down while the mouse is pressed. */
export type HeldKey = 'Shift';

export interface View {
  run<A extends unknown[], T>(what: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Repeats until the answer is truthy, and returns it; fails after 10 s with what the view shows. */
  until<A extends unknown[], T>(what: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Presses the first element that matches, or the button or link that is called so (`text=Save`). */
  click(target: string, held?: HeldKey): Promise<void>;
  /** A key as a person presses it, e.g. `Enter`, `Escape`. */
  press(key: string): Promise<void>;
  /** What is written there. */
  text(): Promise<string>;
  close(): Promise<void>;
}

/** A toast lies in a closed shadow root of the page; only the browser itself can look inside. */
export interface Toast {
  text: string;
  buttons: string[];
  /** Name of the button that has the focus, '' for the toast itself, null when the focus is elsewhere. */
  focus: string | null;
}

/** One running browser with the built extension, driven as a person would. */
export interface Harness {
  readonly name: BrowserName;
  readonly site: Site;
  /** The tab in front. */
  readonly page: View;
  /** Loads an address in the tab in front. */
  open(url: string, waitUntil?: 'loaded' | 'started'): Promise<void>;
  /** Opens a second window with a tab in it, in front. */
  openWindow(url: string): Promise<View>;
  /** Presses the toolbar button while `view` (or the tab in front) is looked at; resolves with the popup, if one opens. */
  pressToolbarButton(view?: View): Promise<void>;
  popup(): Promise<View>;
  panel(): Promise<View>;
  /** The tab of ours that shows this file, as soon as there is one. */
  ourTab(file: string): Promise<View>;
  /** Opens a page of ours in a new tab. */
  openOurs(file: string): Promise<View>;
  /** Shows the tab in front as it is printed, or as it is on a screen again. */
  showAsPrinted(view: View, printed: boolean): Promise<void>;
  /** A keyboard shortcut, e.g. `alt+shift+k`, through the browser's own window. */
  pressShortcut(keys: string): Promise<void>;
  /** Types into the address bar, and Enter. */
  typeInAddressBar(words: string): Promise<void>;
  /** Right-click on an element of the page, then the entry with this label. */
  chooseFromContextMenu(selector: string, label: string): Promise<void>;
  /** The desktop around it, where the story asked for `mediaKeys`. */
  readonly desk: MediaDesk | null;
  toast(): Promise<Toast | null>;
  clickToast(label: string): Promise<void>;
  rows<K extends keyof Tables>(table: K): Promise<Tables[K][]>;
  /** `commands.getAll()`: name → key. */
  shortcuts(): Promise<Record<string, string>>;
  badge(): Promise<string>;
  /** Ends the background; false when it slept. */
  stopWorker(): Promise<boolean>;
  /** Loads the extension anew, as an update does. */
  update(): Promise<void>;
  /** The same in another language (a folder of `_locales`), where the story began in one (`language`). */
  speak(language: string): Promise<void>;
  /** Folder of its profile. */
  profile(): string;
  /** SIGKILL to the browser. */
  kill(): Promise<void>;
  /** The same profile again. */
  restart(): Promise<void>;
  /** Errors and CSP violations that our own pages reported since the last look. */
  problems(): Promise<string[]>;
  quit(): Promise<void>;
}
