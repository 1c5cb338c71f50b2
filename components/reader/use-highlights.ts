import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { readHighlights } from '../../lib/db/commands/highlights.ts';
import type { HighlightRow } from '../../lib/db/rows.ts';
import { anchor } from '../../lib/highlights/anchor.ts';
import { type HighlightRegistry, paint } from '../../lib/highlights/paint.ts';
import { mapText, rangeOf } from '../../lib/highlights/text-map.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';

/** A highlight and where it stands now; null: its words are no longer in the text. */
export interface Mark {
  row: HighlightRow;
  range: Range | null;
}

const NONE: Mark[] = [];

/**
 * The highlights of the article, painted over its text and found again whenever that changes.
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
  const [marks, setMarks] = useState<Mark[]>(NONE);

  useLayoutEffect(() => {
    if (!rows || !text.current) return;
    const map = rows.length > 0 ? mapText(text.current) : null;
    const found = rows.map((row): Mark => {
      const place = map && anchor(map.text, row);
      return { row, range: place && map ? rangeOf(map, place.start, place.end, document) : null };
    });
    setMarks(found);
    show(found);
    return () => show(NONE);
  }, [rows, look]);
  return marks;
}

function show(marks: readonly Mark[]): void {
  const registry = (globalThis.CSS as { highlights?: HighlightRegistry } | undefined)?.highlights;
  const standing = marks.flatMap(({ row, range }) => (range ? [{ colour: row.colour, range }] : []));
  paint(standing, registry, (ranges) => new Highlight(...ranges));
}
