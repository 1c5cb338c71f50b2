import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { downloadsOf } from './downloads.ts';
import { keepWarm, warm, warmFolder } from './firefox-warm.ts';
import { requireBrowser } from './install.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

/** Nothing may leave the machine by itself, and no page of Firefox's own may stand in front of ours. */
const PREFERENCES = {
  'marionette.port': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'dom.security.https_first': false,
  'intl.locale.requested': 'en-US',
  // What a start need not do: pages for somebody who might come.
  'browser.startup.page': 0,
  'browser.startup.homepage': 'about:blank',
  // Nor open again what was open in one that was killed.
  'browser.sessionstore.resume_from_crash': false,
  'toolkit.startup.max_resumed_crashes': -1,
  'browser.newtab.preload': false,
  'browser.newtabpage.enabled': false,
};

/** How long Firefox may take to open its port, ms. A cold start on a busy machine was seen to take 10 s. */
const START_LIMIT = 60_000;

export interface Firefox extends Marionette {
  profile: string;
  /** Ends it as a person would. */
  quit(): Promise<void>;
  /** Ends it as a power cut would, with its children. */
  kill(): Promise<void>;
}

export interface FirefoxOptions {
  profile?: string;
  preferences?: Record<string, string | number | boolean>;
  /** More variables for its environment. */
  env?: Record<string, string>;
}

/** Starts a headless Firefox on a profile of its own. The profile's folder is the caller's to delete. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const profile = options.profile ?? newProfile();
  const folder = warmFolder(requireBrowser('firefox'));
  if (!existsSync(folder)) await makeWarm(folder);
  warm(folder, profile);
  return start(profile, options);
}

const newProfile = () => mkdtempSync(path.join(os.tmpdir(), 'broadsheet-firefox-'));

/** One start and one end, once for all starts to come. */
async function makeWarm(folder: string): Promise<void> {
  const { profile, quit } = await start(newProfile());
  await quit();
  keepWarm(folder, profile);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

async function start(profile: string, { preferences, env }: FirefoxOptions = {}): Promise<Firefox> {
  const portFile = path.join(profile, 'MarionetteActivePort');
  rmSync(portFile, { force: true });
  const downloads = { 'browser.download.folderList': 2, 'browser.download.dir': downloadsOf(profile) };
  const lines = Object.entries({ ...PREFERENCES, ...downloads, ...preferences }).map(
    ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const args = [
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--headless',
    '--profile',
    profile,
  ];
  const child = spawn(requireBrowser('firefox'), args, {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'exit');
  const killGroup = () => {
    if (child.exitCode === null && child.signalCode === null && child.pid)
      process.kill(-child.pid, 'SIGKILL');
  };
  process.on('exit', killGroup);
  void ended.then(() => process.off('exit', killGroup));

  const started = Date.now();
  while (!existsSync(portFile) || readFileSync(portFile, 'utf8') === '') {
    if (child.exitCode !== null || Date.now() - started > START_LIMIT)
      throw new Error('Firefox did not start');
    await delay(50);
  }
  const marionette = await connectMarionette(Number(readFileSync(portFile, 'utf8')));
  return {
    ...marionette,
    profile,
    async quit() {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(killGroup);
      await ended;
      marionette.close();
    },
    async kill() {
      killGroup();
      await ended;
      marionette.close();
    },
  };
}
