import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What Firefox's store says of the build: no error, and only warnings that `store-warnings.json` explains. */

interface Finding {
  code: string;
  file: string | null;
  line: number | null;
  message: string;
}
interface Explained {
  code: string;
  /** The file it is expected in, as a regular expression. */
  file: string;
  /** How many of them. */
  most: number;
  why: string;
}

const FOLDER = '.output/firefox-mv3';
const explained: Explained[] = JSON.parse(
  readFileSync(new URL('./store-warnings.json', import.meta.url), 'utf8'),
);

const { stdout, stderr } = spawnSync('addons-linter', [FOLDER, '--output', 'json'], { encoding: 'utf8' });
const { errors, warnings }: { errors: Finding[]; warnings: Finding[] } = JSON.parse(stdout || `"${stderr}"`);

const left = new Map(explained.map((it) => [it, it.most]));
const unexpected = warnings.filter((warning) => {
  const reason = explained.find(
    (it) => it.code === warning.code && new RegExp(it.file).test(warning.file ?? ''),
  );
  const rest = reason ? (left.get(reason) ?? 0) : 0;
  if (reason) left.set(reason, rest - 1);
  return rest <= 0;
});

for (const { code, file, line, message } of [...errors, ...unexpected]) {
  console.error(`${code} ${file ?? ''}:${line ?? ''} ${message}`);
}
console.log(`${errors.length} errors, ${unexpected.length} warnings without an explanation`);
process.exitCode = errors.length + unexpected.length > 0 ? 1 : 0;
