import type { BrowserName } from '../../browsers/find.ts';
import type { Desk } from './desk.ts';
import type { Note } from './profiles.ts';
import { median, quantile } from './report.ts';

/** What was measured of one size. Times in ms; `null` where it was not measured. */
export interface Row {
  articles: number;
  /** Popup: until the first rows are painted, after a pause (database closed, background asleep), and at once again. */
  openCold: number;
  open: number;
  /** Tables read until then. */
  tables: string[];
  longestFrame: number;
  frame99: number;
  /** Share of frames over 50 ms. */
  slowFrames: number;
  scrolled: number;
  elements: number;
  memoryGrowth: number;
  /** Px that the rows in view moved when the list changed above. */
  moved: number;
  letters: number;
  letters95: number;
  /** Requests to the database for a key. */
  requests: number;
  oneLetter: number;
  save: number;
  archive: number;
  undo: number;
  indexSeconds: number;
  indexShare: number;
}

export interface Measured {
  browser: BrowserName;
  version: string;
  rows: Row[];
}

export interface Library {
  articles: number;
  profile: string;
  note: Note;
}

/** A library while it is being measured. */
export interface Subject extends Library {
  desk: Desk;
  times: Record<string, number[]>;
  tables: Set<string>;
  rows: number;
  elements: number;
}

/** The medians of what was noted of a library. */
export function rowOf({ articles, note: { seconds, share }, times, tables, rows, elements }: Subject): Row {
  const of = (name: string) => times[name] ?? [];
  const frames = of('frames');
  return {
    articles,
    openCold: median(of('openCold')),
    open: median(of('open')),
    tables: [...tables].sort(),
    longestFrame: Math.max(...frames),
    frame99: quantile(frames, 0.99),
    slowFrames: frames.filter((it) => it > 50).length / frames.length,
    scrolled: rows,
    elements,
    memoryGrowth: median(of('memory')),
    moved: Math.max(...of('moved')),
    letters: median(of('letters')),
    letters95: quantile(of('letters'), 0.95),
    requests: median(of('requests')),
    oneLetter: median(of('oneLetter')),
    save: median(of('save')),
    archive: median(of('archive')),
    undo: median(of('undo')),
    indexSeconds: seconds,
    indexShare: share,
  };
}
