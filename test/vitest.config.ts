import { defineConfig } from 'vitest/config';

/** `node`: pure code. `dom`: needs a document (jsdom). `components`: Preact views. End-to-end has its own runner. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // A fixture page takes a second on a quiet machine; a busy one must not fail for being slow.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{lib,repo,train}/**/*.test.ts'],
          exclude: ['test/**/*.dom.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      { extends: true, test: { name: 'dom', environment: 'jsdom', include: ['test/**/*.dom.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['test/components/**/*.test.tsx'],
          setupFiles: ['fake-indexeddb/auto', 'test/components/fake-extension.ts'],
        },
      },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
