import { launch } from '../../e2e/harness/launch.ts';
import { ask, openArena } from '../../hostile/build-arena.ts';
import { html5libInputs } from '../../hostile/html5lib.ts';
import { hostilePayloads } from '../../hostile/payloads.ts';
import { expectControl } from '../expect-control.ts';
import type { Trial } from '../trial.ts';

/** As many as there are, each once; a run without npm has its own. */
const COUNT = 8144;
/** Inputs of one call: a browser answers it within some seconds. */
const CHUNK = 200;
/** Inputs that are no clean tree as they stand, at the least; fewer, and the oracle is blind. */
const UNCLEAN = 0.5;

export const trial: Trial = {
  name: 'inputs of html5lib, sanitised and read again',
  count: COUNT,
  browsers: ['chromium', 'firefox'],
  async run(name, count, done) {
    const { inputs: all, note } = await html5libInputs();
    const inputs = count < COUNT ? all.slice(done, done + count) : all;
    const browser = await launch(name);
    try {
      await expectControl(browser, hostilePayloads(browser.site.url('', 'evil.example').replace(/\/$/, '')));
      const arena = await openArena(browser);
      let unclean = 0;
      const faults: string[] = [];
      for (let at = 0; at < inputs.length; at += CHUNK) {
        const some = inputs.slice(at, at + CHUNK);
        unclean += await ask.movesUncleaned(arena, some);
        faults.push(...(await ask.judge(arena, some)), ...(await ask.moves(arena, some)));
      }
      if (unclean < inputs.length * UNCLEAN) throw new Error(`${unclean} inputs are told to be unclean only`);
      for (const fault of faults) console.error(fault.slice(0, 600));
      return {
        tried: inputs.length,
        survived: inputs.length - faults.length,
        lost: faults.length,
        counts: { 'no clean tree before': unclean },
        note: `safe, the same after another reading and another cleaning; ${note}`,
      };
    } finally {
      await browser.quit();
    }
  },
};
