/**
 * Tables and indexes, one entry for each released version; an old entry is never edited. A version may add tables and
 * indexes and drop an index that another one stands in for, never rows: those are rewritten when they are next touched
 * (rewriting 30,000 took 12–20 s). Every index is written with every change of a row, so few are faster.
 *
 * Lists read `articles` alone, by `[shelf+<sort>+id]`: the last part makes the order total, so that a page is
 * continued by key. `aliases` finds the article of an address, `tags` those of a tag. What narrows a list down is looked
 * up in `[shelf+<field>+savedAt+id]`, grades and missing pictures in `[shelf+grade+pictureStored+pictureCount]`
 * (`narrow.ts`).
 */
export const schemaVersions: Record<string, string>[] = [
  {
    articles:
      'id, &key, *aliases, *tags, [shelf+savedAt+id], [shelf+publishedAt+id], [shelf+minutes+id], ' +
      '[shelf+host+id], [shelf+progress+id]',
    bodies: 'id',
    texts: 'id',
    removals: 'id, articleId',
    versions: 'id, [articleId+savedAt]',
    saves: 'id, [articleId+at], at',
    pictures: 'id, [articleId+size]',
    jobs: 'id, articleId, [status+createdAt]',
    meta: 'key',
    docs: '++n, &id',
    segments: 'id',
    blocks: 'id',
    places: 'id',
    cuts: 'id, articleId',
    highlights: 'id, articleId, createdAt',
  },
  { icons: 'host', prints: 'id', twins: 'id', notices: 'id', tabSaves: 'id' },
  { siteRules: 'id, host' },
  { sizes: 'id' },
  {
    articles:
      'id, &key, *aliases, *tags, [shelf+savedAt+id], [shelf+publishedAt+id], [shelf+minutes+id], ' +
      '[shelf+host+id], [shelf+progress+id], [shelf+host+savedAt+id], [shelf+state+savedAt+id], ' +
      '[shelf+favourite+savedAt+id], [shelf+grade+savedAt+id], [shelf+pictureStored+pictureCount]',
  },
  {
    articles:
      'id, &key, *aliases, *tags, [shelf+savedAt+id], [shelf+publishedAt+id], [shelf+minutes+id], ' +
      '[shelf+progress+id], [shelf+host+savedAt+id], [shelf+state+savedAt+id], [shelf+favourite+savedAt+id], ' +
      '[shelf+grade+pictureStored+pictureCount]',
  },
];
