import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { requireMediaTools } from '../../browsers/install.ts';

/** What a desktop asks of a player when a media key is pressed, by its name in MPRIS. */
export type MediaKey = 'PlayPause' | 'Play' | 'Pause' | 'Stop' | 'Next' | 'Previous';

/** A desktop's part in media keys. */
export interface MediaDesk {
  /** For the browser's environment. */
  env: Record<string, string>;
  /** Does what the desktop does when the key is pressed. Fails while no player has told of itself. */
  press(key: MediaKey): void;
  /** What the desktop shows of the player: its state and the title; null while there is none. */
  player(): { status: string; title: string } | null;
  stop(): void;
}

/** Only Linux lets a test be the desktop: macOS and Windows give media keys to browsers by ways of their own. */
export const HAS_MEDIA_DESK = process.platform === 'linux';

/** Browsers with no sound device play nothing: this one swallows all that is played. */
const SOUND_DEVICE = 'pcm.!default { type null }\nctl.!default { type null }\n';

const PLAYER = 'org.mpris.MediaPlayer2.Player';

/**
 * On Linux the desktop takes the media keys from the keyboard, and asks the player that it knows from the session's bus
 * (MPRIS). This is such a bus, of our own, and the asking: all that a key goes through but the keyboard.
 */
export async function startMediaDesk(): Promise<MediaDesk> {
  requireMediaTools();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-desk-'));
  writeFileSync(path.join(folder, 'asound.conf'), SOUND_DEVICE);
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = (await Promise.race([
    once(bus.stdout, 'data'),
    once(bus, 'exit').then(() => Promise.reject(new Error('dbus-daemon did not start'))),
  ])) as [Buffer];
  const env = {
    DBUS_SESSION_BUS_ADDRESS: address.toString().trim(),
    ALSA_CONFIG_PATH: path.join(folder, 'asound.conf'),
  };

  const send = (to: string, ...call: string[]) =>
    execFileSync('dbus-send', ['--session', '--print-reply', `--dest=${to}`, ...call], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      timeout: 10_000,
    });
  const name = () => {
    const names = send('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.ListNames');
    return /org\.mpris\.MediaPlayer2\.[\w.]+/.exec(names)?.[0];
  };
  const property = (player: string, which: string) =>
    send(
      player,
      '/org/mpris/MediaPlayer2',
      'org.freedesktop.DBus.Properties.Get',
      ...[`string:${PLAYER}`, `string:${which}`],
    );

  return {
    env,
    press(key) {
      const player = name();
      if (!player) throw new Error('No player has told the desktop of itself');
      send(player, '/org/mpris/MediaPlayer2', `${PLAYER}.${key}`);
    },
    player() {
      const player = name();
      if (!player) return null;
      const title = /xesam:title"\s+variant\s+string "([^"]*)"/.exec(property(player, 'Metadata'))?.[1];
      const status = /string "([^"]*)"/.exec(property(player, 'PlaybackStatus'))?.[1];
      return { status: status ?? '', title: title ?? '' };
    },
    stop() {
      bus.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
