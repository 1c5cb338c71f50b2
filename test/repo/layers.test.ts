import { describe, expect, it } from 'vitest';
import { importsOf, OUR_CODE } from './source-files.ts';

/** Rooms, the first that matches; what is not listed is a service: a small file that joins the rooms to the browser. */
const ROOMS: [room: string, files: RegExp][] = [
  ['words', /^lib\/article\.ts$|^lib\/db\/rows\.ts$/],
  ['capture', /^lib\/capture\.ts$/],
  // `lent.ts`: types of what the background lends the capture script.
  [
    'pure',
    /^lib\/lent\.ts$|^lib\/(extract|clean|rules|sanitise|search|highlights|reading|compare|transfer|learned-rules|duplicates|pages|live)\//,
  ],
  ['db', /^lib\/db\//],
  ['browser', /^lib\/browser\.ts$/],
  ['seam', /^lib\/(messages|visit-answer|settings|i18n|patient-store|in-time)\.ts$/],
  ['toast', /^lib\/toast\//],
  ['service', /^lib\//],
  ['locales', /^public\/_locales\//],
  ['hooks', /^components\/hooks\//],
  ['components', /^components\//],
  // `save-link` and `sample` are backgrounds that need a document: they capture and store.
  ['background', /^entrypoints\/(background\.ts$|(save-link|original|sample)\/)/],
  ['injected', /^entrypoints\/(capture|glance|live|pages|sanitise|toast)\.ts$/],
  ['page', /^entrypoints\//],
];

/** Who may import whom, besides a room's own files; `words` (types only) is open to all. */
const MAY: Record<string, string[]> = {
  words: [],
  capture: ['pure'],
  pure: [],
  db: ['pure', 'seam'],
  browser: [],
  seam: ['browser', 'locales'],
  toast: ['pure', 'seam', 'locales'],
  service: ['db', 'pure', 'browser', 'seam', 'toast'],
  hooks: ['db', 'seam', 'browser', 'components'],
  components: [
    ...['hooks', 'db', 'seam', 'browser'],
    ...['highlights', 'sanitise', 'search', 'reading', 'compare', 'transfer', 'learned-rules', 'live'],
  ],
  background: ['service', 'capture', 'db', 'pure', 'browser', 'seam'],
  // `pages` fetches: the one service it needs knows no browser.
  injected: ['capture', 'pure', 'toast', 'service'],
  page: ['components'],
};

/** npm packages, and who may name them. Everything else is refused. */
const PACKAGES: Record<string, RegExp> = {
  dexie: /^lib\/db\/|^components\/hooks\/use-live-query\.ts$/,
  '@mozilla/readability': /^lib\/extract\//,
  dompurify: /^lib\/sanitise\//,
  fflate: /^lib\/transfer\//,
  preact: /^components\//,
  'preact/hooks': /^components\//,
  'preact/jsx-runtime': /^components\//,
  'wxt/browser': /^lib\/browser\.ts$/,
  'wxt/utils/define-background': /^entrypoints\/background\.ts$/,
  'wxt/utils/define-unlisted-script': /^entrypoints\/[\w-]+\.ts$/,
};

const roomOf = (file: string) => ROOMS.find(([, files]) => files.test(file))?.[0] ?? 'unknown';

/** Some pure rooms are open to components by name. */
const namesOf = (file: string) => [roomOf(file), file.split('/')[1] ?? ''];

function complaints(): string[] {
  return OUR_CODE.flatMap((source) =>
    importsOf(source)
      .filter((target) => !isAllowed(source.name, target))
      .map((target) => `${source.name} (${roomOf(source.name)}) may not import ${target}`),
  );
}

function isAllowed(from: string, target: string): boolean {
  const home = PACKAGES[target];
  if (home) return home.test(from);
  if (/\.(css|json)$/.test(target) && !target.startsWith('public/')) return true;
  const here = roomOf(from);
  const there = roomOf(target);
  if (there === 'words' || here === there) return true;
  return namesOf(target).some((name) => MAY[here]?.includes(name));
}

describe('layers', () => {
  it('imports go one way: entrypoints → components → library; background → services → rooms', () => {
    expect(complaints()).toEqual([]);
  });

  it('relative imports carry the extension of the file', () => {
    const bare = OUR_CODE.flatMap((source) =>
      importsOf(source)
        .filter((it) => it.includes('/') && !/\.(ts|tsx|css|json)$/.test(it))
        .filter((it) => /^(lib|components|entrypoints|public)\//.test(it))
        .map((it) => `${source.name}: ${it}`),
    );
    expect(bare).toEqual([]);
  });
});
