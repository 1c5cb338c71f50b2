import {
  defaultTypography,
  readSettings,
  THEMES,
  type Theme,
  TYPOGRAPHY_RANGES,
  type Typography,
  writeSettings,
} from '../../lib/settings.ts';

export type Measured = keyof typeof TYPOGRAPHY_RANGES;

/** Changes the named parts of the typography and leaves the others. */
export function changeTypography(patch: Partial<Typography>): Promise<void> {
  return inTurn(async () => {
    const { typography } = await readSettings();
    await writeSettings({ typography: { ...typography, ...patch } });
  });
}

/** One step more or less of a measure, within its bounds. */
export function stepTypography(measure: Measured, direction: 1 | -1): Promise<void> {
  return inTurn(async () => {
    const { typography } = await readSettings();
    const next = stepped(typography[measure], measure, direction);
    await writeSettings({ typography: { ...typography, [measure]: next } });
  });
}

let last: Promise<unknown> = Promise.resolve();

/** Keys ask faster than settings are written; each change must see the one before, or would take it back. */
function inTurn(change: () => Promise<void>): Promise<void> {
  const mine = last.then(change);
  last = mine.catch(() => {});
  return mine;
}

export function resetTypography(): Promise<void> {
  return inTurn(() => writeSettings({ typography: defaultTypography }));
}

export function chooseTheme(theme: Theme): Promise<void> {
  return inTurn(() => writeSettings({ theme }));
}

/** The next theme in their order; the last is followed by the first. */
export function nextTheme(): Promise<void> {
  return inTurn(async () => {
    const { theme } = await readSettings();
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    if (next) await writeSettings({ theme: next });
  });
}

/** Rounded to hundredths: steps of a tenth would gather the errors of binary fractions. */
export function stepped(value: number, measure: Measured, direction: 1 | -1): number {
  const { from, to, step } = TYPOGRAPHY_RANGES[measure];
  return Math.round(Math.min(to, Math.max(from, value + direction * step)) * 100) / 100;
}
