import type { Page } from 'puppeteer-core';
import type { View } from '../../e2e/harness/harness.ts';

interface TraceEvent {
  name: string;
  ph: string;
  /** µs of CPU. */
  tdur?: number;
}

/**
 * What a frame of `work` costs the main thread of Chromium: script, style, layout and paint, in ms of CPU. A busy machine
 * makes a frame late and this no dearer, so it tells load from a defect. Null in Firefox, which does not say.
 *
 * @returns the dearest frame
 */
export async function dearestFrame(view: View, work: () => Promise<unknown>): Promise<number | null> {
  if (!('page' in view)) return null;
  const { tracing } = (view as View & { page: Page }).page;
  await tracing.start({ categories: ['-*', 'cc', 'toplevel'] });
  await work();
  const bytes = await tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  const frames = traceEvents.filter(({ name, ph }) => ph === 'X' && name === 'ProxyMain::BeginMainFrame');
  return frames.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
}
