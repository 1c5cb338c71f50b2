import { existsSync, writeFileSync } from 'node:fs';

/**
 * Runs after `npm ci`. `npm start -- --json` promises nothing but JSON on standard output, where npm prints a header of
 * its own before every script, unless it is told to speak JSON itself. Committed, the setting would make `npm ci` print
 * two thousand lines; so it is made here, once, and left alone where there is one already.
 */
const file = new URL('../../.npmrc', import.meta.url);
const setting =
  '# Made by postinstall (test/start/hush-npm.ts): keeps npm’s own words off standard output.\njson=true\n';
if (!existsSync(file)) writeFileSync(file, setting);
