import type { Metadata } from '../../article.ts';

/** Changes the structure of the story, before anything is cleaned out of it. Minimal: nothing yet. */
export function tidy(_root: HTMLElement, _metadata: Metadata, _href: string): void {}
