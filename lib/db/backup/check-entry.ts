import { REMOVAL_KINDS, type SafeHtml } from '../../article.ts';
import type {
  ArticleRow,
  CutRow,
  HighlightRow,
  PictureRow,
  PlaceRow,
  RemovalRow,
  SaveRow,
  VersionRow,
} from '../rows.ts';
import type { Entry } from './entry.ts';
import {
  bytes,
  type Check,
  count,
  flag,
  LAST_MOMENT,
  listOf,
  moment,
  number,
  oneOf,
  optional,
  or,
  orNull,
  shape,
  text,
} from './shape.ts';

/** Characters; far over anything that was ever saved, and few enough for memory. */
const LIMITS = { id: 200, address: 20_000, html: 20_000_000 };
/** Addresses of one article, each of which is looked up: pages have a handful, and thousands take seconds. */
const MOST_ADDRESSES = 500;

const id: Check<string> = (value) => text(LIMITS.id)(value) || undefined;
const words = or(text(), '');
const maybe = or(orNull(text()), null);
const time = or(moment, 0);

/** Of a story: older ones than the count of time are before 0. */
const date = or(number(-LAST_MOMENT, LAST_MOMENT), 0);

const share = or(number(0, 1), 0);
const none: never[] = [];

/** Only web pages, and files where the reader lets extensions read them: an address becomes a link. */
const address: Check<string> = (value) =>
  typeof value === 'string' && value.length <= LIMITS.address && /^(?:https?:\/\/|file:\/\/\/)/i.test(value)
    ? value
    : undefined;

const webAddress: Check<string> = (value) =>
  /^https?:/i.test(address(value) ?? '') ? (value as string) : undefined;

/** Is sanitised again whenever it is shown; what lies in a file is nobody's word. */
const html: Check<SafeHtml> = (value) =>
  typeof value === 'string' && value.length <= LIMITS.html ? (value as SafeHtml) : undefined;

const removed: Check<ArticleRow['removed']> = (value) => {
  const given = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  const known = REMOVAL_KINDS.flatMap((kind) => {
    const checked = count(given.get(kind));
    return checked ? [[kind, checked] as const] : [];
  });
  return Object.fromEntries(known);
};

const removal = shape<RemovalRow>({
  id,
  articleId: id,
  step: words,
  rule: words,
  kind: oneOf(REMOVAL_KINDS),
  reason: words,
  score: optional(number(-Number.MAX_VALUE, Number.MAX_VALUE)),
  text: text(LIMITS.html),
  html,
  where: shape({ parent: listOf(count), index: count }),
  putBack: optional(flag),
});

const article = shape<ArticleRow>({
  id,
  key: text(LIMITS.address),
  aliases: listOf(text(LIMITS.address), MOST_ADDRESSES),
  url: address,
  canonicalUrl: address,
  // A page without a headline is called by its address.
  title: or(text(LIMITS.address), ''),
  byline: maybe,
  siteName: words,
  host: words,
  section: maybe,
  lang: maybe,
  dir: or(oneOf(['ltr', 'rtl']), 'ltr'),
  excerpt: or(text(5_000), ''),
  words: time,
  minutes: or(number(1), 1),
  publishedAt: date,
  modifiedAt: date,
  savedAt: moment,
  updatedAt: time,
  state: or(oneOf(['unread', 'reading', 'archived']), 'unread'),
  shelf: or(oneOf(['list', 'archive', 'trash']), 'list'),
  favourite: or(oneOf([0, 1]), 0),
  progress: share,
  trashedAt: time,
  tags: or(listOf(text()), none),
  grade: or(oneOf(['full', 'cut', 'consent', 'short', 'link']), 'full'),
  gradeReasons: or(listOf(text()), none),
  removed,
  versions: time,
  editedAt: optional(moment),
  live: optional(flag),
  pages: optional(shape({ total: count, rest: listOf(address), only: optional(count) })),
  pictureCount: time,
  pictureStored: time,
  leadPicture: or(orNull(webAddress), null),
  thumbnail: maybe,
});

const version = shape<VersionRow>({
  id,
  articleId: id,
  savedAt: moment,
  title: or(text(LIMITS.address), ''),
  html,
  words: time,
  text: text(LIMITS.html),
  removals: or(listOf(removal), none),
  thin: optional(shape({ next: id, sameIntro: flag, added: listOf(text()) })),
});

const save = shape<SaveRow>({
  id,
  articleId: id,
  at: moment,
  created: flag,
  changed: flag,
  poorer: optional(flag),
  before: or(orNull(article), null),
});

const highlight = shape<HighlightRow>({
  id,
  articleId: id,
  exact: text(100_000),
  prefix: words,
  suffix: words,
  start: count,
  end: count,
  colour: or(oneOf(['yellow', 'green', 'blue', 'red']), 'yellow'),
  note: or(text(100_000), ''),
  createdAt: time,
  changedAt: time,
});

const cut = shape<CutRow>({
  id,
  articleId: id,
  block: count,
  quote: words,
  text: text(LIMITS.html),
  ruleId: optional(id),
  createdAt: time,
});

const place = shape<PlaceRow>({ id, block: count, into: share, quote: words });

const picture = shape<PictureRow>({
  id: text(LIMITS.address),
  articleId: id,
  src: text(LIMITS.address),
  bytes,
  size: count,
  type: oneOf(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']),
  width: count,
  height: count,
});

/** An article out of a backup with everything of it, made of known fields only; undefined when it is none. */
export const checkEntry: Check<Entry> = shape<Entry>({
  article,
  body: or(orNull(shape({ id, html, notes: optional(listOf(text(LIMITS.html))) })), null),
  removals: or(listOf(removal), none),
  versions: or(listOf(version), none),
  saves: or(listOf(save), none),
  highlights: or(listOf(highlight), none),
  cuts: or(listOf(cut), none),
  place: or(orNull(place), null),
  pictures: or(listOf(picture), none),
});
