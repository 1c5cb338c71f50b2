import { archive, closeLibrary, prepareSave, save } from './commands.ts';
import { fill } from './fill.ts';
import { busy, clearIndex, indexing, startIndexing } from './index-all.ts';
import { keepsPlace, scroll, scrollToStart } from './watch-scroll.ts';
import { closeView, openView, type } from './watch-view.ts';

/** What the benchmark does inside a page of the extension, with the extension's own code. Times in ms. */
export const bench = {
  fill,
  busy,
  clearIndex,
  startIndexing,
  indexing,
  prepareSave,
  save,
  archive,
  closeLibrary,
  openView,
  closeView,
  type,
  scroll,
  scrollToStart,
  keepsPlace,
};

export type LibraryBench = typeof bench;

Object.assign(globalThis, { libraryBench: bench });
