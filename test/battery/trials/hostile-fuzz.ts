import { launch } from '../../e2e/harness/launch.ts';
import { ask, openArena } from '../../hostile/build-arena.ts';
import { hostilePayloads } from '../../hostile/payloads.ts';
import type { Trial } from '../trial.ts';

/** Cases of one call: a browser answers it within some seconds. */
const CHUNK = 250;
/** Of the payloads without the sanitiser, one in so many is tried. */
const SAMPLE = 40;

export const trial: Trial = {
  name: 'hostile html by chance',
  count: 200_000,
  piece: 10_000,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const browser = await launch(name);
    try {
      const arena = await openArena(browser);
      const payloads = hostilePayloads(browser.site.url('', 'evil.example').replace(/\/$/, ''));
      const sample = payloads.filter((_, n) => n % SAMPLE === 0);
      const effective = await ask.control(arena, sample);
      if (effective < sample.length / 10) throw new Error(`The control fired ${effective} times only`);
      await openArena(browser);
      const first = Math.floor(Math.random() * 2 ** 30);
      const failures: string[] = [];
      for (let done = 0; done < count; done += CHUNK) {
        const failure = await ask.fuzz(arena, first + done, Math.min(CHUNK, count - done), payloads);
        if (failure) failures.push(`seed ${first + done}: ${failure}`);
      }
      for (const failure of failures) console.error(failure.slice(0, 2000));
      return {
        tried: count,
        survived: count - failures.length,
        lost: failures.length,
        note: 'generated trees through the sanitiser on a page without a policy',
      };
    } finally {
      await browser.quit();
    }
  },
};
