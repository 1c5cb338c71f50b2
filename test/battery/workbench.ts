import { importFuzz, importOdd } from './import-fuzz.ts';
import { roundTrips } from './round-trips.ts';

/** What a page of the extension offers to the trials that work on its library (`open-workbench.ts`). */
Object.assign(globalThis, { workbench: { importFuzz, importOdd, roundTrips } });
