import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type BrowserName, findBrowser, findCommand, OVERRIDE } from './find.ts';

/** Debian's packages. The fonts are named because `--no-install-recommends` leaves a browser without any. */
const PACKAGES: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'fonts-liberation', 'fonts-dejavu-core'],
  firefox: ['firefox-esr', 'fonts-liberation', 'fonts-dejavu-core'],
};

/** What a headed browser needs where there is no screen: a display, and hands for it. */
const DISPLAY_TOOLS = { Xvfb: 'xvfb', xauth: 'xauth', xdotool: 'xdotool' };

/** What carries a media key from the desktop to a browser on Linux. */
const MEDIA_TOOLS = { 'dbus-daemon': 'dbus', 'dbus-send': 'dbus' };

/** Finds a browser, installs Debian's where there is none and it may; throws words for a person otherwise. */
export function requireBrowser(name: BrowserName): string {
  const first = findBrowser(name);
  if (first.type === 'found') return first.program;
  if (distribution() === 'debian') aptInstall(PACKAGES[name]);
  const second = findBrowser(name);
  if (second.type === 'found') return second.program;
  throw new Error(advice(name, second.type === 'onlySnap' || distribution() === 'ubuntu'));
}

/** Installs the tools of a headed test if they are missing; throws words for a person where it may not. */
export function requireDisplayTools(): void {
  requireTools(DISPLAY_TOOLS, 'keys and menus');
}

/** The same for the test of media keys. */
export function requireMediaTools(): void {
  requireTools(MEDIA_TOOLS, 'media keys');
}

/** @param tools Debian's package by command */
function requireTools(tools: Record<string, string>, what: string): void {
  const missing = Object.entries(tools).filter(([command]) => !findCommand(command));
  if (missing.length > 0) aptInstall([...new Set(missing.map(([, name]) => name))]);
  const absent = Object.keys(tools).filter((command) => !findCommand(command));
  if (absent.length > 0) throw new Error(`The tests of ${what} need ${absent.join(', ')}: please install.`);
}

/** `apt-get install`, as root or through a sudo that asks nothing. Its output goes to standard error. */
function aptInstall(packages: string[]): void {
  if (process.platform !== 'linux' || !findCommand('apt-get')) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (sudo.length > 0 && (!findCommand('sudo') || spawnSync('sudo', ['-n', 'true']).status !== 0)) return;
  console.error(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => {
    const [command = '', ...rest] = [...sudo, 'apt-get', '-qq', ...args];
    return spawnSync(command, rest, { env, stdio: ['ignore', 2, 2] }).status === 0;
  };
  const install = () => run('install', '-y', '--no-install-recommends', ...packages);
  if (!run('update') || !install()) console.error('apt-get did not succeed; see above.');
}

/** The `ID` of /etc/os-release, `debian` also for its relatives except Ubuntu, or '' where there is none. */
function distribution(): string {
  try {
    const text = readFileSync('/etc/os-release', 'utf8');
    const id = /^ID="?(\w+)/m.exec(text)?.[1] ?? '';
    return id !== 'ubuntu' && /^ID_LIKE=.*debian/m.test(text) ? 'debian' : id;
  } catch {
    return '';
  }
}

function advice(name: BrowserName, ubuntu: boolean): string {
  const variable = `${OVERRIDE[name]}=/path/to/program`;
  if (name === 'firefox') {
    const snap =
      'Ubuntu’s Firefox is a snap, which cannot read a test profile: install Mozilla’s .deb package';
    return ubuntu
      ? `${snap}, or set ${variable}.`
      : `No Firefox found. Install Firefox ESR, or set ${variable}.`;
  }
  const snap =
    'Ubuntu’s Chromium is a snap, which cannot read a test profile: install the .deb package of Chrome';
  return ubuntu
    ? `${snap}, Edge or Brave from its maker, or set ${variable}.`
    : `No Chromium found. Install Chromium, Chrome, Edge or Brave, or set ${variable}.`;
}
