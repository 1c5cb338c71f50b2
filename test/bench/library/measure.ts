import type { BrowserName } from '../../browsers/find.ts';
import { type Desk, openDesk } from './desk.ts';
import { type Library, type Measured, rowOf, type Subject } from './measured.ts';
import { median } from './report.ts';

/** What is typed: frequent and rare beginnings, whole words, Japanese, two words, an operator. */
const QUERIES = [
  'th',
  'con',
  'mentw',
  'mentwork',
  'verung',
  '東京',
  '政府経',
  'la tion',
  'site:site-2.example re',
];
/** After this time without a user the browsers have closed a database (Chromium: 2 s). */
const PAUSE = 2500;
/** Given to the background for its work at the start, ms. */
const SETTLE = 4000;
/** Rows that a call of `scroll` goes through: some seconds, far from a driver's patience. */
const STRETCH = 400;
const POPUP = ['popup.html', 400, 600] as const;
const PANEL = ['sidepanel.html', 400, 900] as const;

/** Measures all sizes side by side, turn by turn, so that a burst of load on the machine meets all of them. */
export async function measure(
  browser: BrowserName,
  extension: string,
  libraries: Library[],
  runs: number,
  rows: number,
  say: (words: string) => void,
): Promise<Measured> {
  const subjects: Subject[] = [];
  for (const library of libraries) {
    const desk = await openDesk(browser, extension, library.profile);
    // Opens the database, which a newer schema makes longer.
    await desk.call('indexing');
    subjects.push({ ...library, desk, times: {}, tables: new Set(), rows: 0, elements: 0 });
  }
  const turns = async (
    name: string,
    once: (subject: Subject, run: number) => Promise<void>,
    count = runs,
  ) => {
    for (let run = 0; run < count; run++) {
      for (const subject of run % 2 ? subjects.toReversed() : subjects) await once(subject, run);
    }
    say(
      `${name}: ${subjects.map((it) => `${it.articles} ${median(it.times[name] ?? []).toFixed(1)}`).join(', ')}`,
    );
  };
  const version = subjects[0]?.desk.version ?? '';
  for (const { desk } of subjects) await settle(desk);
  try {
    for (const { desk } of subjects) await desk.call('openView', ...POPUP);
    await turns('open', openOnce);
    await turns('openCold', openColdOnce);
    await turns('save', saveOnce);
    await turns('archive', archiveOnce);
    await turns('letters', typeAll);
    await turns('oneLetter', typeOne);
    for (const { desk } of subjects) await desk.call('openView', ...PANEL);
    await turns('moved', keepPlaceOnce, 2);
    for (const subject of subjects) await scrollAll(subject, rows);
    say(
      `frames: ${subjects.map((it) => `${it.articles} ${Math.max(...(it.times.frames ?? []))}`).join(', ')}`,
    );
    return { browser, version, rows: subjects.map(rowOf) };
  } finally {
    for (const { desk } of subjects) await desk.quit();
  }
}

/** What the background does at every start is not what is measured; ended in the middle, it would stand in the way. */
async function settle(desk: Desk): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, SETTLE));
  while (await desk.call('busy'));
  await desk.stopBackground();
}

function note(subject: Subject, name: string, ...times: number[]): void {
  subject.times[name] = [...(subject.times[name] ?? []), ...times];
}

async function openOnce(subject: Subject): Promise<void> {
  const { time, tables } = await subject.desk.call('openView', ...POPUP);
  for (const table of tables) subject.tables.add(table);
  note(subject, 'open', time);
}

async function openColdOnce(subject: Subject): Promise<void> {
  await subject.desk.call('closeView');
  await subject.desk.call('closeLibrary');
  await subject.desk.stopBackground();
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  note(subject, 'openCold', (await subject.desk.call('openView', ...POPUP)).time);
}

async function saveOnce(subject: Subject, run: number): Promise<void> {
  await subject.desk.call('prepareSave', 1_000_000 + run);
  note(subject, 'save', await subject.desk.call('save'));
}

async function archiveOnce(subject: Subject): Promise<void> {
  const { archive, undo } = await subject.desk.call('archive');
  note(subject, 'archive', archive);
  note(subject, 'undo', undo);
}

/** In a fresh panel, which remembers nothing of the run before; the first query fetches the code of the search. */
async function typeAll(subject: Subject): Promise<void> {
  await subject.desk.call('openView', ...PANEL);
  await subject.desk.call('type', 'q');
  for (const query of QUERIES) {
    const { time, requests } = await subject.desk.call('type', query);
    note(subject, 'letters', time);
    note(subject, 'requests', requests);
  }
}

async function typeOne(subject: Subject): Promise<void> {
  note(subject, 'oneLetter', (await subject.desk.call('type', 't')).time);
}

async function keepPlaceOnce(subject: Subject, run: number): Promise<void> {
  note(subject, 'moved', Math.abs(await subject.desk.call('keepsPlace', run > 0)));
}

/** Goes once through the list, or through `most` rows of it. */
async function scrollAll(subject: Subject, most: number): Promise<void> {
  const { desk } = subject;
  await desk.call('openView', ...PANEL);
  const before = await desk.memory();
  for (;;) {
    const { frames, rows, elements, atEnd } = await desk.call('scroll', STRETCH);
    note(subject, 'frames', ...frames);
    subject.rows += rows;
    subject.elements = Math.max(subject.elements, elements);
    if (atEnd || subject.rows >= most) break;
  }
  note(subject, 'memory', (await desk.memory()) - before);
}
