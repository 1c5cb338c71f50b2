import type { Span } from '../../lib/search/snippet.ts';

/** A text with the found words marked. */
export function Marked({ text, marks }: { text: string; marks: readonly Span[] }) {
  let at = 0;
  const parts = marks.map(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
