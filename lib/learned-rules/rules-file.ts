import { REMOVAL_KINDS } from '../article.ts';
import type { BlockShape, SiteRuleRow } from './site-rule.ts';

const FORMAT = 'broadsheet-rules';
const VERSION = 1;
/** A file of more is not one of ours. */
const MOST_RULES = 10_000;
/** Bytes; ten thousand rules are smaller. */
export const LARGEST_RULES_FILE = 20_000_000;
/** Characters of any text in it. */
const LONGEST = 500;
/** Words of a block. */
const MOST_WORDS = 100_000;

/** What is wrong with a file, or with its n-th rule (from 1); words in `_locales` as `rulesFault_<fault>`. */
export type RulesFault =
  | { type: 'file'; fault: 'notJson' | 'notRules' | 'newer' | 'tooMany' }
  | { type: 'rule'; n: number; field: string };

/** The rules as a file that another device can read. What they did here stays here. */
export function rulesFile(rules: readonly SiteRuleRow[]): string {
  const own = rules.map(({ host, verb, shape, removed, example, status }) => ({
    host,
    verb,
    shape,
    removed,
    example,
    on: status === 'on',
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, rules: own }, null, 2)}\n`;
}

/** Reads a file of rules. A rule that does not hold is left out and told; one bad rule does not stop the others. */
export function readRulesFile(text: string, now: number): { rules: SiteRuleRow[]; faults: RulesFault[] } {
  const refuse = (fault: (RulesFault & { type: 'file' })['fault']) => ({
    rules: [],
    faults: [{ type: 'file', fault } as const],
  });
  const file = parse(text);
  if (file === undefined) return refuse('notJson');
  if (!isRecord(file) || file.format !== FORMAT || !Array.isArray(file.rules)) return refuse('notRules');
  if (file.version !== VERSION) return refuse('newer');
  if (file.rules.length > MOST_RULES) return refuse('tooMany');
  const rules: SiteRuleRow[] = [];
  const faults: RulesFault[] = [];
  for (const [index, value] of file.rules.entries()) {
    const field = wrongField(value);
    if (field) faults.push({ type: 'rule', n: index + 1, field });
    else rules.push(ruleFrom(value as Fields, now));
  }
  return { rules, faults };
}

type Fields = Record<string, unknown>;

const CHECKS: Record<string, (value: unknown) => boolean> = {
  host: (it) => isText(it) && /^[\p{L}\p{N}.-]+$/u.test(it),
  verb: (it) => it === 'takeOut' || it === 'putBack',
  example: isText,
  on: (it) => typeof it === 'boolean',
};
const SHAPE_CHECKS: Record<string, (value: unknown) => boolean> = {
  selector: (it) => isText(it) && /^(?:[a-z][a-z0-9]*(?:>[a-z][a-z0-9]*)*)?$/.test(it),
  dress: (it) => isText(it) && /^[a-z0-9 ]*$/.test(it),
  begins: isText,
  words: (it) => Number.isSafeInteger(it) && (it as number) > 0 && (it as number) <= MOST_WORDS,
  linked: (it) => ['none', 'some', 'all'].includes(it as string),
  place: (it) => ['start', 'middle', 'end'].includes(it as string),
};

/** The first field that does not hold, or null. */
function wrongField(value: unknown): string | null {
  if (!isRecord(value)) return 'rule';
  for (const [field, holds] of Object.entries(CHECKS)) if (!holds(value[field])) return field;
  if (!isRecord(value.shape)) return 'shape';
  for (const [field, holds] of Object.entries(SHAPE_CHECKS))
    if (!holds(value.shape[field])) return `shape.${field}`;
  if (value.verb === 'takeOut') return value.removed === null ? null : 'removed';
  const isWhole = isRecord(value.removed) && isText(value.removed.by);
  return isWhole && REMOVAL_KINDS.some((kind) => kind === (value.removed as Fields).kind) ? null : 'removed';
}

function ruleFrom(value: Fields, now: number): SiteRuleRow {
  const { selector, dress, begins, words, linked, place } = value.shape as BlockShape;
  const { host, verb, example, on, removed } = value as Fields & SiteRuleRow;
  return {
    id: '',
    host,
    verb,
    shape: { selector, dress, begins, words, linked, place },
    removed: removed && { kind: removed.kind, by: removed.by },
    example,
    status: on ? 'on' : 'off',
    uses: 0,
    misses: 0,
    createdAt: now,
    lastUsedAt: 0,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}
