import type { VersionRow } from '../../lib/db/rows.ts';

/** Which text of the article is on the page. */
export type Shown =
  | { type: 'latest' }
  | { type: 'earlier'; version: VersionRow }
  /** `next`: the text it is compared with; absent: the latest. */
  | { type: 'compared'; version: VersionRow; next?: VersionRow };
