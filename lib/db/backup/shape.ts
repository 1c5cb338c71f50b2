import { asBytes } from './bytes.ts';

/** Reads a value that came out of a file: the value, made of known parts only, or `undefined` when it is not one. */
export type Check<T> = (value: unknown) => T | undefined;

/**
 * An object with these fields and no others. A field that fails makes the whole fail, unless its check has a fallback.
 * Fields are read as own ones, so that `__proto__` in a file is a name like any other, and an unknown one.
 */
export function shape<T extends object>(fields: { [K in keyof T]-?: Check<T[K]> }): Check<T> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const made: Record<string, unknown> = {};
    for (const [name, check] of Object.entries<Check<unknown>>(fields)) {
      const given = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      const checked = check(given);
      if (checked === undefined && !optionals.has(check)) return undefined;
      if (checked !== undefined) made[name] = checked;
    }
    return made as T;
  };
}

/** Checks that let a field be absent. */
const optionals = new WeakSet<Check<unknown>>();

export function optional<T>(check: Check<T>): Check<T | undefined> {
  const own: Check<T | undefined> = (value) => check(value);
  optionals.add(own);
  return own;
}

/** A text of at most so many characters; a longer one is cut. */
export function text(limit = 2_000): Check<string> {
  return (value) => (typeof value === 'string' ? value.slice(0, limit) : undefined);
}

/** A finite number from `least` to `most`. */
export function number(least = 0, most = Number.MAX_SAFE_INTEGER): Check<number> {
  return (value) =>
    typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most
      ? value
      : undefined;
}

/** A whole number from 0 on. */
export const count: Check<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

/** ms since epoch. JavaScript knows no later time, and whatever shows one fails (ECMA-262, 21.4.1.1). */
export const LAST_MOMENT = 8.64e15;

export const moment: Check<number> = (value) => {
  const whole = count(value);
  return whole !== undefined && whole <= LAST_MOMENT ? whole : undefined;
};

export const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** As they are, or as JSON has them. */
export const bytes: Check<ArrayBuffer> = (value) => (value instanceof ArrayBuffer ? value : asBytes(value));

export function oneOf<const T>(known: readonly T[]): Check<T> {
  return (value) => known.find((it) => it === value);
}

/** A list; elements that fail are left out, as are those over the limit. */
export function listOf<T>(check: Check<T>, limit = 5_000): Check<T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    return value
      .slice(0, limit)
      .map(check)
      .filter((it) => it !== undefined);
  };
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value) => (value === null ? null : check(value));
}

/** `fallback` for what fails: a field that an older file has not, or one that is not worth an article. */
export function or<T>(check: Check<T>, fallback: T): Check<T> {
  return (value) => check(value) ?? fallback;
}
