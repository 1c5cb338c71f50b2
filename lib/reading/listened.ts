import type { Sentence } from './sentences.ts';

/** Where the voice stopped in the articles that were listened to last. */

const KEY = 'listened';
/** Articles remembered. Who listens to more at once does not go on with the first of them. */
const MOST = 50;

export interface Listened {
  id: string;
  /** How the sentence goes, so that it is found again in a text that was saved anew. */
  text: string;
  index: number;
}

export function keepListened(id: string, sentence: Sentence, index: number, kept: Storage): void {
  const others = all(kept).filter((it) => it.id !== id);
  kept.setItem(KEY, JSON.stringify([{ id, text: sentence.text, index }, ...others].slice(0, MOST)));
}

export function forgetListened(id: string, kept: Storage): void {
  kept.setItem(KEY, JSON.stringify(all(kept).filter((it) => it.id !== id)));
}

/** The sentence at which the voice stopped, or -1. Of several that are alike the nearest to the old one. */
export function listenedTo(id: string, sentences: readonly Sentence[], kept: Storage): number {
  const mine = all(kept).find((it) => it.id === id);
  if (!mine) return -1;
  const alike = sentences.flatMap(({ text }, index) => (text === mine.text ? [index] : []));
  return alike.sort((a, b) => Math.abs(a - mine.index) - Math.abs(b - mine.index))[0] ?? -1;
}

function all(kept: Storage): Listened[] {
  try {
    const value: unknown = JSON.parse(kept.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(isListened) : [];
  } catch {
    return [];
  }
}

function isListened(value: unknown): value is Listened {
  const { id, text, index } = (value ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof text === 'string' && typeof index === 'number';
}
