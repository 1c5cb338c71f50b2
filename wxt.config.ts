import path from 'node:path';
import { defineConfig } from 'wxt';
import { slimReadability } from './slim-readability.ts';

/**
 * The injected capture script borrows its word lists, other data and the models (`lib/lent.ts`) instead of carrying them:
 * a page pays for its own language only. What reads the metadata, hears who speaks and sanitises comes in a script of its
 * own before it.
 */
const LENT: Record<string, string> = {
  './lists.ts': 'lib/rules/lent-lists.ts',
  './weights.json': 'lib/clean/model/lent-weights.ts',
  './address-weights.json': 'lib/clean/address/lent-address-weights.ts',
  './address/judge.ts': 'lib/clean/steps/lent-steps.ts',
  './steps/keep-marked.ts': 'lib/clean/steps/lent-steps.ts',
  './steps/addressed.ts': 'lib/clean/steps/lent-steps.ts',
  './steps/author-notes.ts': 'lib/clean/steps/lent-steps.ts',
  './steps/commission-notes.ts': 'lib/clean/steps/lent-steps.ts',
  './steps/link-lines.ts': 'lib/clean/steps/lent-steps.ts',
  './steps/look-alikes.ts': 'lib/clean/steps/lent-steps.ts',
  '../../rules/box-names.json': 'lib/clean/blocks/lent-box-names.ts',
  '../../rules/author-words.json': 'lib/extract/metadata/lent-author-words.ts',
  '../rules/tracking-parameters.json': 'lib/extract/lent-tracking.ts',
  '../rules/furniture-names.json': 'lib/extract/lent-furniture.ts',
  '../../rules/furniture-names.json': 'lib/extract/lent-furniture.ts',
  './extract/metadata/read-metadata.ts': 'lib/extract/metadata/lent-read-metadata.ts',
  './recipe.ts': 'lib/extract/lent-recipe.ts',
  './sanitise/sanitise.ts': 'lib/sanitise/lent-sanitise.ts',
};

const borrow = {
  name: 'broadsheet:borrow',
  enforce: 'pre' as const,
  resolveId: (source: string) => (LENT[source] ? path.resolve(import.meta.dirname, LENT[source]) : null),
};

/** The licence of the bundled face asks to go wherever the face goes. */
const FACE_LICENCE = path.resolve(
  import.meta.dirname,
  'node_modules/@fontsource/atkinson-hyperlegible/LICENSE',
);

/** What the popup and most other pages need before they show anything. */
const COMMON = new RegExp(
  [
    'node_modules/(preact|dexie|webextension-polyfill|wxt|@wxt-dev)/',
    'components/(mount|theme)\\.',
    'components/controls/(Announcer|Button|ErrorBoundary|Icon|icon-paths|IconButton|lazy|LinkButton|Undo)\\.',
    'components/hooks/use-(active-tab|keys|live-query|now|settings)\\.',
    'lib/(browser|i18n|messages|settings)\\.',
    'lib/db/(database|errors|list|read|schema)\\.',
    'components/format/age\\.',
    'components/library/(list-view|remembered-view|shelf-filters|use-row-actions)\\.',
  ].join('|'),
);

/** What popup and side panel show first; what they fetch when it is needed is not among it. */
const LIBRARY = new RegExp(
  [
    'components/library/(Library|ArticleList|ArticleRow|Masthead|PageActions|PageInFront|PageStatus|RowActionButtons)\\.',
    'components/library/(PageRows|RowFacts|RowPage|SearchField|ShelfChips|opened-list|standing|standing-words)\\.',
    'components/library/use-offers\\.',
    'components/hooks/use-(beside|kept-focus|near-pages|page-state|save|selection|shown-row)\\.',
  ].join('|'),
);

/** Firefox knows the extension by this id; storage follows it, so it never changes. */
const GECKO_ID = 'broadsheet@broadsheet.example';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ absoluteSrc: FACE_LICENCE, relativeDest: 'fonts/atkinson-hyperlegible-licence.txt' });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'capture'))
        config.plugins = [borrow, slimReadability, config.plugins];
      if (entrypoints.some(({ name }) => name === 'sanitise')) config.plugins = [borrow, config.plugins];
      // One file of what every page needs: twenty small ones, packed apart, are 3 KB longer for the popup.
      if (entrypoints.some(({ name }) => name === 'popup'))
        Object.assign(config.build?.rolldownOptions?.output ?? {}, {
          codeSplitting: {
            groups: [
              { name: 'common', test: COMMON },
              { name: 'library', test: LIBRARY },
            ],
          },
        });
    },
  },
  vite: () => ({
    // Both are for browsers older than any we run in: Dexie in ES5, and a stand-in for `modulepreload`.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
    build: {
      // What is fetched later lies on the disk: a list of all that it will ask for costs more than it saves.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, all, { hostType }) =>
          hostType === 'html' ? all : all.filter((it) => it.endsWith('.css')),
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    incognito: 'not_allowed',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
    optional_permissions: ['tabs', 'webNavigation'],
    omnibox: { keyword: 'bs' },
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      'save-page': {
        suggested_key: { default: 'Alt+Shift+K', mac: 'MacCtrl+Shift+K' },
        description: '__MSG_commandSave__',
      },
      'open-list': {
        suggested_key: { default: 'Alt+Shift+L', mac: 'MacCtrl+Shift+L' },
        description: '__MSG_commandList__',
      },
    },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob: data: https: http:",
        "font-src 'self'",
        'media-src blob:',
        "connect-src 'self' https: http:",
        "frame-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types dompurify broadsheet',
      ].join('; '),
    },
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: GECKO_ID,
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
