import { describe, expect, it } from 'vitest';
import { type Block, BlockCursor, BlockMaker, eachTerm } from '../../../lib/search/block.ts';
import { Inverter } from '../../../lib/search/build.ts';
import {
  blockKey,
  blocksFor,
  FAN_IN,
  mergeCandidates,
  type SegmentEntry,
  unevenTail,
} from '../../../lib/search/directory.ts';
import { mergeSegments } from '../../../lib/search/merge.ts';
import { parseQuery } from '../../../lib/search/query.ts';
import { rank } from '../../../lib/search/rank.ts';
import { holds, makeSnippet } from '../../../lib/search/snippet.ts';
import { sameWord } from '../../../lib/search/stem.ts';
import { tokenize } from '../../../lib/search/tokenize.ts';

const STORIES: [title: string, text: string][] = [
  [
    'Harbour bridge closes for repairs',
    'The council said the bridge would stay closed. Repairing it costs two million.',
  ],
  ['Wahlen in Sachsen', 'Die Wähler gingen am Sonntag zur Wahl. Die Häuser am Fluss standen leer.'],
  ['首相が経済政策を発表', '政府は東京で新しい経済政策を発表した。'],
  ['L’Élysée répond', 'Le palais de l’Élysée a répondu jeudi à la lettre des maires.'],
  ['Ferry timetable', 'A ferry crosses the harbour at noon. The bridge is no help to walkers.'],
];

interface Index {
  entries: SegmentEntry[];
  blocks: Map<string, Block>;
}

function segment(
  index: Index,
  id: number,
  from: number,
  blocks: Iterable<Block>,
  to: number,
  level = 0,
): void {
  const firsts: string[] = [];
  for (const block of blocks) {
    index.blocks.set(`${id}:${firsts.length}`, block);
    firsts.push(block.terms.split('\n')[0] ?? '');
  }
  index.entries.push({ id: `${id}`, level, from, to, firsts });
}

function build(stories = STORIES, perSegment = 2): Index {
  const index: Index = { entries: [], blocks: new Map() };
  for (let from = 0; from < stories.length; from += perSegment) {
    const docs = stories
      .slice(from, from + perSegment)
      .map(([title, text], i) => ({ doc: from + i, title, text }));
    const inverter = new Inverter();
    for (const doc of docs) inverter.add(doc);
    segment(index, index.entries.length, from, inverter.finish(from), from + docs.length);
  }
  return index;
}

const find = async (index: Index, text: string) => [
  ...(await rank(parseQuery(text), index.entries, async (wanted) =>
    wanted.map(({ entry, numbers }) => numbers.map((n) => index.blocks.get(blockKey(entry, n)))),
  )),
];

describe('tokenize', () => {
  it.each([
    ['It’s the Élysée', ['it', 's', 'the', 'elysee']],
    ['Straße ĐAK', ['strasse', 'dak']],
    ['経済 policy', ['経済', 'policy']],
    ['東京で2026年', ['東京', '京で', '2026', '年']],
    ['İstanbul', ['istanbul']],
    ['ёлка', ['елка']],
  ])('%s', (text, terms) => {
    expect([...tokenize(text)].map((token) => token.term)).toEqual(terms);
  });

  it('says where each word stood', () => {
    const text = 'Die Häuser、東京で l’eau';
    for (const { term, start, end } of tokenize(text))
      expect([...tokenize(text.slice(start, end))][0]?.term).toBe(term);
  });
});

describe('a block', () => {
  const terms = ['la', 'lake', 'lamp', 'z'];
  const listOf = (term: string) => [...term].map((letter) => letter.charCodeAt(0) % 128);
  const maker = new BlockMaker();
  for (const term of terms) {
    maker.lists.append(Uint8Array.from(listOf(term)));
    maker.add(term);
  }
  const block = maker.finish() ?? { terms: '', data: new Uint8Array() };

  it.each(['', 'la', 'lam', 'z', 'a', 'zz'])(
    'lends the lists of the terms that begin with “%s”',
    (beginning) => {
      const found: [string, number[]][] = [];
      eachTerm(block, beginning, (term, from, to) => found.push([term, [...block.data.slice(from, to)]]));
      expect(found).toEqual(terms.filter((it) => it.startsWith(beginning)).map((it) => [it, listOf(it)]));
    },
  );

  it('is gone through term by term', () => {
    const cursor = new BlockCursor(block);
    const found: [string, number[]][] = [];
    do found.push([cursor.term, [...block.data.slice(cursor.from, cursor.to)]]);
    while (cursor.next());
    expect(found).toEqual(terms.map((it) => [it, listOf(it)]));
  });
});

describe('a text holds a clause', () => {
  it.each([
    ['政府経', '政府は東京で新しい政府経済を発表した。', true],
    ['政府経', '経済を政府は発表した。', false],
    ['政府経', '新政府、経済を発表', false],
    ['ガラス', 'ガラスの町', true],
    ['한국어', '한국어로 쓴 기사', true],
    ['ภาษาไทย', 'ข่าวภาษาไทยวันนี้', true],
    // Eat, and together: the index keeps no marks.
    ['กิน', 'ไปกินข้าว', true],
    ['กิน', 'ไปด้วยกัน', false],
    ['「北京」', '在北京', true],
    ['犬', 'かわいい犬。', true],
    ['"犬"', '犬は走る', true],
    ['"harbour bridge"', 'The Harbour – bridge closed', true],
    ['"harbour bridge"', 'The bridge of the harbour', false],
  ])('%s in %s: %s', (text, where, expected) => {
    const [clause] = parseQuery(text).all;
    expect(clause && holds(where, clause)).toBe(expected);
  });
});

describe('forms of a word', () => {
  it.each([
    ['stopped', 'stopping', true],
    ['studies', 'study', true],
    ['hauser', 'haus', true],
    ['wahlen', 'wahl', true],
    ['news', 'new', false],
    ['bus', 'business', false],
    ['city', 'cities', true],
    ['this', 'thin', false],
  ])('%s and %s: %s', (a, b, same) => expect(sameWord(a, b)).toBe(same));
});

describe('search', () => {
  it.each([
    ['bridge ', [0, 4]], // in the headline first
    ['bri', [0, 4]],
    ['harbour bridge', [0, 4]],
    ['bridge -ferry', [0]],
    ['haus ', [1]],
    ['Wahl ', [1]],
    ['経済', [2]],
    ['elysee', [3]],
    ['"bridge would"', [0]],
    ['nothing', []],
    ['b', []], // a lone letter is a word, not a beginning
  ])('%s', async (text, docs) => expect(await find(build(), text)).toEqual(docs));
});

describe('merging segments', () => {
  it('changes no answer, and forgets what is gone', async () => {
    const index = build(STORIES, 1);
    const merged: Index = { entries: [], blocks: new Map() };
    async function* stream(entry: SegmentEntry): AsyncGenerator<Block> {
      for (let n = 0; n < entry.firsts.length; n++) {
        const block = index.blocks.get(`${entry.id}:${n}`);
        if (block) yield block;
      }
    }
    const all: Block[] = [];
    const sources = index.entries.map((entry) => ({
      base: entry.from,
      blocks: stream(entry),
      // Only the last one has lost something: lists of the others are copied.
      alive: entry.from === 4 ? () => false : null,
    }));
    for await (const block of mergeSegments(sources, 0)) all.push(block);
    segment(merged, 99, 0, all, STORIES.length, 1);
    for (const text of ['bridge', 'haus ', '経済', 'harbour']) {
      expect(await find(merged, text), text).toEqual((await find(index, text)).filter((doc) => doc !== 4));
    }
  });

  it('waits for enough neighbours of one level', () => {
    const entry = (id: number, level: number): SegmentEntry => ({
      id: `${id}`,
      level,
      from: id,
      to: id + 1,
      firsts: ['a'],
    });
    const fresh = Array.from({ length: FAN_IN }, (_, i) => entry(i + 1, 0));
    expect(mergeCandidates(fresh.slice(1))).toBeNull();
    expect(mergeCandidates([entry(0, 1), ...fresh])?.map(({ id }) => id)).toEqual(fresh.map(({ id }) => id));
  });

  it.each<[sizes: number[], merged: number[] | null]>([
    [[1], null],
    [[2, 1], null],
    [
      [1, 1],
      [1, 1],
    ],
    [
      [2, 1, 1],
      [2, 1, 1],
    ],
    [[100, 4, 1], null],
    [
      [100, 3, 2, 1],
      [3, 2, 1],
    ],
    // As a restore leaves them.
    [
      [13_712, 2304, 2304, 384, 64],
      [2304, 2304, 384, 64],
    ],
  ])('at rest, of %j it merges %j', (sizes, merged) => {
    let from = 0;
    const entries = sizes.map((size) => {
      const entry = { id: `${from}`, level: 0, from, to: from + size, firsts: ['a'] };
      from += size;
      return entry;
    });
    expect(unevenTail(entries)?.map((entry) => entry.to - entry.from) ?? null).toEqual(merged);
  });

  it.each([
    ['a', [0]],
    ['c', [0]],
    ['d', [0, 1]],
    ['m', [1, 2]],
    ['z', [2]],
  ])('knows the blocks for %s', (prefix, blocks) => {
    expect(blocksFor({ id: 'a', level: 0, from: 0, to: 1, firsts: ['a', 'da', 'ma'] }, prefix)).toEqual(
      blocks,
    );
  });
});

describe('parseQuery', () => {
  it('reads operators, phrases and exclusions', () => {
    const query = parseQuery(
      'site:www.Example.org tag:"Long Read" is:unread after:2026-11 longer:10 "two words" -ferry bri',
    );
    expect(query).toMatchObject({
      sites: ['example.org'],
      tags: ['long read'],
      is: ['unread'],
      after: Date.UTC(2026, 10, 1),
      longer: 10,
    });
    expect(query.all.map(({ text, phrase, prefix }) => [text, phrase, prefix])).toEqual([
      ['two words', true, false],
      ['bri', false, true],
    ]);
    expect(query.none.map(({ text }) => text)).toEqual(['ferry']);
  });

  it.each([
    'is:',
    'bridge is:',
    'is: bridge',
    '-tag:',
    'tag:""',
    'is:unr',
    '-is:fav',
    'before:',
    'after:202',
    'after:2026-',
    'after:2026-1-',
    'Site:',
  ])('waits for the value in %s', (text) => {
    const { all, none, not, ...operators } = parseQuery(text);
    expect(all.map((clause) => clause.text)).toEqual(text.includes('bridge') ? ['bridge'] : []);
    expect([none, not]).toEqual([[], []]);
    expect(
      Object.values(operators).every((it) => it === null || (Array.isArray(it) && it.length === 0)),
    ).toBe(true);
  });

  it.each(['is:unr ', 'after:202 ', 'before:2026-13', 'longer:soon', 'is:lost', 'time:10'])(
    'takes %s for words',
    (text) => {
      expect(parseQuery(text).all).toHaveLength(1);
    },
  );
});

describe('makeSnippet', () => {
  it('shows where it stands', () => {
    const { text, marks } = makeSnippet(
      `${'Filler words stand here. '.repeat(20)}The old bridge fell. ${'More. '.repeat(50)}`,
      parseQuery('bridges '),
    );
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['bridge']);
  });
});
