import { roundTrips } from './round-trips.ts';

/** What a page of the extension offers to the trials that work on its library (`open-workbench.ts`). */
Object.assign(globalThis, { workbench: { roundTrips } });
