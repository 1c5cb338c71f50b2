import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readHighlights } from '../../lib/db/commands/highlights.ts';
import type { HighlightRow } from '../../lib/db/rows.ts';
import { anchor, anchorSame } from '../../lib/highlights/anchor.ts';
import { type HighlightRegistry, paint } from '../../lib/highlights/paint.ts';
import type { Stretch } from '../../lib/highlights/selectors.ts';
import { mapText, rangeOf } from '../../lib/highlights/text-map.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { whenIdle } from '../when-idle.ts';

/** A highlight and where it stands now; null: its words are no longer in the text. */
export interface Mark {
  row: HighlightRow;
  range: Range | null;
}

const NONE: Mark[] = [];

/** ms that the search for changed words may take at a time: a frame or two. */
const AT_ONCE = 25;
/** ms after which it goes on though the browser is busy. */
const PATIENCE = 500;

/**
 * The highlights of the article, painted over its text and found again whenever that changes. Those whose words changed
 * are looked for when the browser has time, and are not in the answer until then.
 *
 * @param look changes whenever `text`, which is filled before this runs, shows something else
 */
export function useHighlights(
  articleId: string,
  look: string,
  text: RefObject<HTMLElement | null>,
): readonly Mark[] {
  const result = useLiveQuery(() => readHighlights(articleId), [articleId]);
  const rows = result.status === 'ready' ? result.value : null;
  const [marks, setMarks] = useState<readonly Mark[]>(NONE);
  // One more highlight is no reason to look for the others again.
  const known = useRef<Places>({ text: '', of: new Map() });

  useLayoutEffect(() => {
    if (!rows || !text.current) return;
    const map = rows.length > 0 ? mapText(text.current) : { text: '', nodes: [], starts: [] };
    if (known.current.text !== map.text) known.current = { text: map.text, of: new Map() };
    const places = known.current.of;
    const waiting: HighlightRow[] = [];
    for (const row of rows) {
      if (places.has(keyOf(row))) continue;
      const place = anchorSame(map.text, row);
      if (place) places.set(keyOf(row), place);
      else waiting.push(row);
    }
    const tell = () => {
      const found = rows.flatMap((row): Mark[] => {
        const place = places.get(keyOf(row));
        if (place === undefined) return [];
        return [{ row, range: place && rangeOf(map, place.start, place.end, document) }];
      });
      setMarks(found);
      show(found);
    };
    let callOff = () => {};
    const search = () => {
      const until = performance.now() + AT_ONCE;
      do {
        const row = waiting.shift();
        if (row) places.set(keyOf(row), anchor(map.text, row));
      } while (waiting.length > 0 && performance.now() < until);
      tell();
      if (waiting.length > 0) callOff = whenIdle(search, PATIENCE);
    };
    tell();
    if (waiting.length > 0) callOff = whenIdle(search, PATIENCE);
    return () => {
      callOff();
      show(NONE);
    };
  }, [rows, look]);
  return marks;
}

interface Places {
  /** In which they were found. */
  text: string;
  of: Map<string, Stretch | null>;
}

/** The same highlight of other words, as after an import, is another one. */
const keyOf = ({ id, start, exact }: HighlightRow): string => `${id} ${start} ${exact}`;

function show(marks: readonly Mark[]): void {
  const registry = (globalThis.CSS as { highlights?: HighlightRegistry } | undefined)?.highlights;
  const standing = marks.flatMap(({ row, range }) => (range ? [{ colour: row.colour, range }] : []));
  paint(standing, registry, (ranges) => new Highlight(...ranges));
}
