import { Dexie, type EntityTable } from 'dexie';
import type { SiteRuleRow } from '../learned-rules/site-rule.ts';
import type { SegmentEntry } from '../search/directory.ts';
import { NeedsReload } from './errors.ts';
import { refuseGarbled } from './refuse-garbled.ts';
import type {
  ArticleRow,
  BodyRow,
  CutRow,
  HighlightRow,
  JobRow,
  PictureRow,
  PlaceRow,
  RemovalRow,
  SaveRow,
  TextRow,
  VersionRow,
} from './rows.ts';
import { schemaVersions } from './schema.ts';
import type { BlockRow, DocRow } from './search/index-rows.ts';
import type { IconRow, MetaRow, NoticeRow, PrintsRow, SizesRow, TabSaveRow, TwinsRow } from './side-rows.ts';

/** Event of the page or worker: a newer version of the extension took the library over, and this code has none any more. */
export const TAKEN_OVER = 'takenover';
/** The same: the browser has closed the library by itself, as it does when it finds it damaged. */
export const CLOSED = 'libraryclosed';

/**
 * The library. Every extension page and the background open it themselves; content scripts never do (they would get
 * the page's origin).
 */
export class Library extends Dexie {
  declare articles: EntityTable<ArticleRow, 'id'>;
  declare bodies: EntityTable<BodyRow, 'id'>;
  declare texts: EntityTable<TextRow, 'id'>;
  declare removals: EntityTable<RemovalRow, 'id'>;
  declare versions: EntityTable<VersionRow, 'id'>;
  declare saves: EntityTable<SaveRow, 'id'>;
  declare pictures: EntityTable<PictureRow, 'id'>;
  declare jobs: EntityTable<JobRow, 'id'>;
  declare meta: EntityTable<MetaRow, 'key'>;
  declare docs: EntityTable<DocRow, 'n'>;
  declare segments: EntityTable<SegmentEntry, 'id'>;
  declare blocks: EntityTable<BlockRow, 'id'>;
  declare cuts: EntityTable<CutRow, 'id'>;
  declare places: EntityTable<PlaceRow, 'id'>;
  declare highlights: EntityTable<HighlightRow, 'id'>;
  declare siteRules: EntityTable<SiteRuleRow, 'id'>;
  declare icons: EntityTable<IconRow, 'host'>;
  declare prints: EntityTable<PrintsRow, 'id'>;
  declare twins: EntityTable<TwinsRow, 'id'>;
  declare notices: EntityTable<NoticeRow, 'id'>;
  declare tabSaves: EntityTable<TabSaveRow, 'id'>;
  declare sizes: EntityTable<SizesRow, 'id'>;

  constructor(name = 'broadsheet') {
    // 'strict': a commit is on disk before it is acknowledged; Dexie's default leaves it in the system's cache.
    super(name, { chromeTransactionDurability: 'strict' });
    this.use(refuseGarbled);
    schemaVersions.forEach((stores, index) => {
      this.version(index + 1).stores(stores);
    });
    this.on('populate', (transaction) => {
      transaction.table('meta').add({ key: 'epoch', value: crypto.randomUUID() } satisfies MetaRow);
    });
    // A newer version of the extension wants the database: let it, and never open it again with this old code. Without a
    // version it is put out of the way for a new one (`rebuild.ts`), which this code may open.
    this.on('versionchange', ({ newVersion }) => {
      this.close({ disableAutoOpen: newVersion !== null });
      if (newVersion !== null) dispatchEvent(new Event(TAKEN_OVER));
      return false;
    });
    // Dexie opens a database of a newer schema too; old code must not write into it. Our versions are tens: where old code
    // met a schema without an index it knows, Dexie made that again and counted on by one, which is no newer schema.
    this.on(
      'ready',
      () => {
        if (this.backendDB().version >= (schemaVersions.length + 1) * 10) {
          this.close({ disableAutoOpen: true });
          throw new NeedsReload();
        }
        this.backendDB().addEventListener('close', () => dispatchEvent(new Event(CLOSED)));
      },
      true,
    );
    // Dexie tries again at once, up to three times, to open what could not be read: by then the browser may have put an
    // empty one in its place.
    const { _state: state } = this as unknown as { _state: object };
    Object.defineProperty(state, 'PR1398_maxLoop', { get: () => (this.isOpen() ? 2 : 0), set() {} });
  }
}

export const db = new Library();
