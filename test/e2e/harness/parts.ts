import { PARAGRAPHS, storyPage } from './pages.ts';
import type { Site } from './site.ts';

const NUMBERS = [1, 2, 3];

/** Publishes a story in three parts, each on a page of its own with a pager; pages that do not answer are no pages. */
export function publishParts(site: Site, path: string, answers: (part: number) => boolean): void {
  const address = (part: number) => (part === 1 ? path : `${path}/${part}`);
  const links = NUMBERS.map((part) => `<a href="${address(part)}">${part}</a>`).join(' ');
  for (const part of NUMBERS) {
    const body = storyPage({
      title: 'A bridge in three parts',
      paragraphs: PARAGRAPHS.map((it) => `Part ${part}. ${it}`),
      after: `<nav class="pagination">${links}</nav>`,
    });
    site.put(address(part), answers(part) ? { body } : { body: 'Not now', type: 'text/plain' });
  }
}
