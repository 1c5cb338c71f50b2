import type { VersionRow } from '../../lib/db/rows.ts';

/** Which text of the article is on the page. */
export type Shown =
  | { type: 'latest' }
  | { type: 'earlier'; version: VersionRow }
  | { type: 'compared'; version: VersionRow };
