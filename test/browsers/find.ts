import { accessSync, constants, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** What a look for a browser found. A snap cannot read our profile and extension folders, so it does not count. */
export type Found =
  | { type: 'found'; program: string }
  | { type: 'onlySnap'; program: string }
  | { type: 'none' };

/** The variable that names a browser's program, and so overrules the search. */
export const OVERRIDE: Record<BrowserName, string> = {
  chromium: 'BROADSHEET_BROWSER',
  firefox: 'BROADSHEET_FIREFOX',
};

/** Names on PATH, best first. Firefox ESR before Firefox: it is what the tests were written against. */
const COMMANDS: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

/** Fixed places on systems that do not put browsers on PATH. `%NAME%` is an environment variable. */
const PLACES: Record<BrowserName, Partial<Record<NodeJS.Platform, string[]>>> = {
  chromium: {
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    win32: [
      '%PROGRAMFILES%\\Google\\Chrome\\Application\\chrome.exe',
      '%PROGRAMFILES(X86)%\\Google\\Chrome\\Application\\chrome.exe',
      '%LOCALAPPDATA%\\Google\\Chrome\\Application\\chrome.exe',
      '%PROGRAMFILES(X86)%\\Microsoft\\Edge\\Application\\msedge.exe',
      '%PROGRAMFILES%\\BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ],
  },
  firefox: {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['%PROGRAMFILES%\\Mozilla Firefox\\firefox.exe'],
  },
};

/** Looks for a browser: the override first (taken at its word), then PATH, then the usual places. */
export function findBrowser(name: BrowserName, env = process.env, platform = process.platform): Found {
  const override = env[OVERRIDE[name]];
  if (override) return { type: 'found', program: override };
  let snap: Found | null = null;
  for (const program of candidates(name, env, platform)) {
    if (!isExecutable(program)) continue;
    if (!isSnap(program)) return { type: 'found', program };
    snap ??= { type: 'onlySnap', program };
  }
  return snap ?? { type: 'none' };
}

/** The full path of a command on PATH, or null. */
export function findCommand(command: string, env = process.env): string | null {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, command)).find(isExecutable) ?? null;
}

function candidates(name: BrowserName, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const onPath = COMMANDS[name].map((command) => findCommand(command, env)).filter((it) => it !== null);
  const places = PLACES[name][platform] ?? [];
  return [...onPath, ...places.map((place) => place.replace(/%([^%]+)%/g, (_, key) => env[key] ?? ''))];
}

function isExecutable(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** True for a snap, and for the short shell scripts by which Ubuntu's packages lead to one. */
function isSnap(program: string): boolean {
  const target = realpathSync(program);
  if (program.startsWith('/snap/') || target === '/usr/bin/snap') return true;
  const head = readFileSync(target, { encoding: 'latin1' }).slice(0, 2000);
  return head.startsWith('#!') && head.includes('/snap/bin/');
}
