import { partOf } from './folds.ts';
import type { PitchLine } from './pitch-lines.ts';

/** Kinds of which a site says more than a sentence or two at a time. */
const WORDY = new Set(
  'newsletter subscription donation app podcast event shop tips follow copyright author other'.split(' '),
);
/** For so many lines of a kind one paragraph of several. */
const LINES_A_PARAGRAPH = 3;
const THREE = 0.3;
/** Longer ones no step looks at. */
const MOST_WORDS = 80;

/** Paragraphs of two or three lines of one kind: lines are short, and the site's own paragraphs often are not. */
export function joinPitches(lines: readonly PitchLine[], random: () => number): PitchLine[] {
  const groups = new Map<string, PitchLine[]>();
  for (const line of lines)
    if (WORDY.has(line.kind)) {
      // Lines of one part only: a lexicon that never saw the one never saw the other.
      const key = `${line.lang} ${line.kind} ${partOf(line.text)}`;
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
  return [...groups.values()].flatMap((group) => {
    const draw = () => group[Math.floor(random() * group.length)] as PitchLine;
    return Array.from({ length: Math.floor(group.length / LINES_A_PARAGRAPH) }, () => {
      const first = draw();
      const parts = new Set([first, draw(), ...(random() < THREE ? [draw()] : [])]);
      const text = [...parts].map((part) => part.text).join(' ');
      return text.split(/\s+/).length <= MOST_WORDS ? { ...first, text, first: first.text } : first;
    });
  });
}
