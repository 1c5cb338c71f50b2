import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { requireDisplayTools } from './install.ts';

/** A screen of our own, in memory. */
export interface Display {
  /** What `DISPLAY` must say, e.g. `:99`. */
  name: string;
  stop(): void;
}

/** True where a window can be shown to a person. */
export function hasDisplay(env = process.env, platform = process.platform): boolean {
  if (env.CI) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}

/** Starts Xvfb on a free display number, which it reports on file descriptor 3. */
export async function startDisplay(): Promise<Display> {
  requireDisplayTools();
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const server: ChildProcess = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const numbers = server.stdio[3] as Readable;
  const [bytes] = (await Promise.race([
    once(numbers, 'data'),
    once(server, 'exit').then(() => Promise.reject(new Error('Xvfb did not start'))),
  ])) as [Buffer];
  return { name: `:${bytes.toString().trim()}`, stop: () => server.kill() };
}
