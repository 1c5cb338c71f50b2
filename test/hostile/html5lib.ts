import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { hostileHtml } from './grammar.ts';
import { hostilePayloads } from './payloads.ts';

/** Packages of npm that hold the inputs: parsers that are tested with them. Fixed versions, so that a count stays one. */
const PACKAGES = ['@mixmark-io/domino@2.2.0', 'html5@1.0.5'];
/** ms until npm is taken for out of reach. */
const PATIENCE = 60_000;
/** Of a grammar of ours, where the inputs cannot be had: as many as they are. */
const INSTEAD = 8_200;

/**
 * The inputs of html5lib's tests of tokenizers and tree construction, each once: every corner of how HTML is read. They
 * are fetched when the trial runs and never kept here. A copy of the project named by `HTML5LIB_TESTS` is read instead.
 * `note` says what became of it.
 */
export async function html5libInputs(): Promise<{ inputs: string[]; note: string }> {
  const copy = process.env.HTML5LIB_TESTS;
  const folder = copy ?? mkdtempSync(path.join(os.tmpdir(), 'broadsheet-html5lib-'));
  try {
    if (!copy) await fetchPackages(folder);
    const [trees, tokens] = readInputs(folder);
    if (trees.size === 0 || tokens.size === 0)
      throw new Error(`${trees.size} trees, ${tokens.size} tokenizer`);
    const inputs = [...new Set([...trees, ...tokens])];
    return {
      inputs,
      note: `html5lib's inputs of tree construction (${trees.size}) and of the tokenizer (${tokens.size}), each once`,
    };
  } catch (error) {
    console.error(error);
    const inputs = fc.sample(hostileHtml(hostilePayloads('')), { seed: 1, numRuns: INSTEAD });
    return { inputs, note: 'html5lib could not be reached: inputs of a grammar of ours' };
  } finally {
    if (!copy) rmSync(folder, { recursive: true, force: true });
  }
}

/** Unpacked side by side; nothing of them is run. */
async function fetchPackages(folder: string): Promise<void> {
  const run = promisify(execFile);
  for (const name of PACKAGES) {
    const options = { cwd: folder, timeout: PATIENCE };
    const { stdout } = await run(
      'npm',
      ['pack', '--silent', '--json=false', '--ignore-scripts', name],
      options,
    );
    await run('tar', ['-xzf', stdout.trim(), `--one-top-level=${stdout.trim()}.d`], options);
  }
}

function readInputs(folder: string): [trees: Set<string>, tokens: Set<string>] {
  const [trees, tokens] = [new Set<string>(), new Set<string>()];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const text = () => readFileSync(path.join(folder, name), 'utf8');
    if (/tree-construction.*\.dat$/.test(name)) for (const it of dataIn(text())) trees.add(it);
    if (/html5lib-tests\.json$/.test(name)) for (const it of convertedIn(text())) trees.add(it);
    if (/tokenizer.*\.test$/.test(name)) for (const it of tokensIn(text())) tokens.add(it);
  }
  return [trees, tokens];
}

/** A test begins with `#data`; the input ends where `#errors` stands. */
function dataIn(text: string): string[] {
  const parts = `\n${text}`.split('\n#data\n').slice(1);
  return parts.map((part) => part.split('\n#errors')[0] ?? '');
}

/** As one of the packages keeps them. */
function convertedIn(text: string): string[] {
  const files = JSON.parse(text) as Record<string, { data: string }[]>;
  return Object.values(files).flatMap((tests) => tests.map(({ data }) => data));
}

/** Some are escaped twice, where JSON of old could not write them. */
function tokensIn(text: string): string[] {
  const lists = JSON.parse(text) as Record<string, { input: string; doubleEscaped?: boolean }[]>;
  return Object.values(lists)
    .flat()
    .map(({ input, doubleEscaped }) =>
      doubleEscaped
        ? input.replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
        : input,
    );
}
