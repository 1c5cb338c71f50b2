import type { Outcome } from './headless-job.ts';

/** An outcome as a person reads it in a terminal. */
export function printOutcome(outcome: Outcome): string {
  if ('notSaved' in outcome) return `${outcome.url}\nNot saved: ${outcome.notSaved}\n`;
  const { title, byline, siteName, publishedTime, text, grade, removals } = outcome;
  const facts = [byline, siteName, publishedTime?.slice(0, 10)].filter(Boolean).join(' · ');
  const removed = removals.map(({ kind, reason, text: block }) => {
    return `  − ${kind}: ${reason}\n${indent(shorten(block))}`;
  });
  return [
    `${title}\n${facts}\n`,
    text,
    `\nCapture: ${grade}. Removed blocks: ${removals.length}.`,
    ...removed,
    '',
  ].join('\n');
}

const MAX_SHOWN = 240;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}

function indent(text: string): string {
  return `      ${text}`;
}
