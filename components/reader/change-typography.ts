import {
  defaultTypography,
  readSettings,
  THEMES,
  TYPOGRAPHY_RANGES,
  type Typography,
  writeSettings,
} from '../../lib/settings.ts';

export type Measured = keyof typeof TYPOGRAPHY_RANGES;

/** Changes the named parts of the typography and leaves the others. */
export async function changeTypography(patch: Partial<Typography>): Promise<void> {
  const { typography } = await readSettings();
  await writeSettings({ typography: { ...typography, ...patch } });
}

/** One step more or less of a measure, within its bounds. */
export async function stepTypography(measure: Measured, direction: 1 | -1): Promise<void> {
  const { typography } = await readSettings();
  await changeTypography({ [measure]: stepped(typography[measure], measure, direction) });
}

export function resetTypography(): Promise<void> {
  return writeSettings({ typography: defaultTypography });
}

/** The next theme in their order; the last is followed by the first. */
export async function nextTheme(): Promise<void> {
  const { theme } = await readSettings();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  if (next) await writeSettings({ theme: next });
}

/** Rounded to hundredths: steps of a tenth would gather the errors of binary fractions. */
export function stepped(value: number, measure: Measured, direction: 1 | -1): number {
  const { from, to, step } = TYPOGRAPHY_RANGES[measure];
  return Math.round(Math.min(to, Math.max(from, value + direction * step)) * 100) / 100;
}
