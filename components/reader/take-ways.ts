import type { MessageKey } from '../../lib/i18n.ts';
import { asHtml, asMarkdown, asPlainText, asQuotation } from './take-along.ts';
import type { Taken } from './whole-copy.ts';

/** One way to take an article along, and the key that does it while the panel is open. */
interface Way<T> {
  key: string;
  words: MessageKey;
  make: (taken: Taken) => Promise<T>;
}

export type CopyWay = Way<string>;
export type FileWay = Way<BlobPart> & { extension: string; type: string };

/** The zip writer is fetched when it is wanted. */
const asEpub = async (taken: Taken) => (await import('./as-epub.ts')).asEpub(taken);

export const COPIES: readonly CopyWay[] = [
  { key: 'T', words: 'takePlain', make: asPlainText },
  { key: 'M', words: 'takeMarkdown', make: asMarkdown },
  { key: 'Q', words: 'takeQuotation', make: asQuotation },
];

export const FILES: readonly FileWay[] = [
  { key: 'S', words: 'takeMarkdown', make: asMarkdown, extension: 'md', type: 'text/markdown' },
  { key: 'H', words: 'takeHtml', make: asHtml, extension: 'html', type: 'text/html' },
  { key: 'E', words: 'takeEpub', make: asEpub, extension: 'epub', type: 'application/epub+zip' },
];
