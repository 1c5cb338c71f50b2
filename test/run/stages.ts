import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Stage } from './run-stage.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CORPUS = path.join(ROOT, '../shared/corpus');

/** In the order in which they fail fastest; the builds come before what needs them. */
export const stages: Stage[] = [
  { name: 'browsers', command: ['node', 'test/browsers/ensure.ts'] },
  { name: 'format-and-lint', command: ['biome', 'check', '--colors=off'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'unit', command: ['vitest', 'run', '--config', 'test/vitest.config.ts'], vitest: true },
  { name: 'build-chrome', command: ['wxt', 'build'] },
  { name: 'build-firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
  { name: 'built-files', command: vitestProject('built'), vitest: true },
  { name: 'store-lint', command: ['node', 'test/repo/store-lint.ts'] },
  { name: 'bundle', command: ['vite', 'build', '--config', 'test/bench/bundle.config.ts'] },
  { name: 'end-to-end', command: vitestProject('e2e'), vitest: true },
  {
    name: 'bench',
    command: ['node', 'test/bench/extract.ts', '--check'],
    skip: () => (existsSync(CORPUS) ? null : 'no corpus of pages beside the project'),
  },
];

function vitestProject(name: string): Stage['command'] {
  return ['vitest', 'run', '--config', 'test/e2e/vitest.config.ts', '--project', name];
}
