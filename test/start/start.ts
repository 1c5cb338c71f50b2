import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { hasDisplay } from '../browsers/display.ts';
import { readArguments, type Wish } from './arguments.ts';
import { type Outcome, savePages } from './headless-job.ts';
import { startPageServer } from './page-server.ts';
import { printOutcome } from './print.ts';
import { takeScreens } from './screens.ts';
import { showInWindow } from './window.ts';

/**
 * `npm start`: builds the extension and shows it at work on a sample page, or on the pages named. In a window where
 * there is a display; otherwise it does the main job by itself and prints what came of it.
 */

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, '.output/chrome-mv3');
const SCREENS = path.join(ROOT, '.output/screens');

try {
  await main(readArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(wish: Wish): Promise<void> {
  build();
  const server = await startPageServer();
  try {
    const sample = `${server.addFolder('sample', path.join(import.meta.dirname, 'sample'))}swing-bridge.html`;
    const pages = wish.pages.length > 0 ? wish.pages : [{ type: 'url' as const, url: sample }];
    const inWindow = hasDisplay() && !wish.json && !wish.headless;
    if (inWindow) return await showInWindow(FOLDER, pages, server);
    const outcomes = await savePages(pages, {
      folder: FOLDER,
      server,
      onProgress: (outcome, number) => report(wish, outcome, number, pages.length),
      onSaved: async (chromium, popup) => {
        if (wish.json) return;
        const files = await takeScreens(chromium, popup, SCREENS);
        console.error(`Pictures: ${files.map((it) => path.relative(ROOT, it)).join(', ')}`);
      },
    });
    if (wish.json) await write(`${JSON.stringify(outcomes, null, 2)}\n`);
    else if (outcomes.every((it) => 'notSaved' in it)) process.exitCode = 1;
  } finally {
    server.stop();
  }
}

/** Builds with everything said on standard error: standard output is for the result. */
function build(): void {
  const { status, error } = spawnSync('wxt', ['build'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The build failed. ${error?.message ?? ''}`);
}

function report(wish: Wish, outcome: Outcome, number: number, total: number): void {
  if (!wish.json) return void console.log(printOutcome(outcome));
  const verdict = 'notSaved' in outcome ? `not saved: ${outcome.notSaved}` : outcome.title;
  console.error(`${number}/${total} ${verdict}`);
}

function write(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
