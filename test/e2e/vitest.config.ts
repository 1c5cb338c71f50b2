import { defineConfig } from 'vitest/config';

/**
 * What needs the built extension. `built`: the files themselves. `e2e`: in real browsers, two stories at a time: a story
 * mostly waits, and two cores have room for two browsers.
 */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    projects: [
      { extends: true, test: { name: 'built', environment: 'node', include: ['test/repo/**/*.built.ts'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A key of the virtual display was seen to be lost once in some hundred presses. A story that fails fails three times.
          retry: 2,
        },
      },
    ],
  },
});
