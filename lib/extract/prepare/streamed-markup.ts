import type { Page } from '../page.ts';

/**
 * Puts late parts of a streamed page in their places, as the page's own script would: React sends
 * `<div hidden id="S:1">…</div>` for the gap marked by `<template id="B:1">` (or `P:1`), which matters for pages whose
 * scripts never ran.
 */
export function restoreStreamedMarkup(doc: Page): void {
  for (const part of doc.querySelectorAll('div[hidden][id^="S:"]')) {
    const number = part.id.slice(2);
    const gap = doc.getElementById(`B:${number}`) ?? doc.getElementById(`P:${number}`);
    if (gap && gap.localName === 'template' && !part.contains(gap)) gap.replaceWith(...part.childNodes);
    else part.removeAttribute('hidden');
  }
}
