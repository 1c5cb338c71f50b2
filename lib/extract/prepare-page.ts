/** Makes the clone say what the reader sees. Minimal: puts streamed React parts (`<div hidden id="S:…">`) in sight. */
export function preparePage(page: Document, _live: Document): void {
  for (const part of page.querySelectorAll<HTMLElement>('div[hidden][id^="S:"]'))
    part.removeAttribute('hidden');
}
