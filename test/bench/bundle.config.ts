import { defineConfig } from 'vite';

/** Writes `.output/capture.mjs`: the cleaner as one ES module without imports, usable without the extension. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  publicDir: false,
  build: {
    outDir: '.output',
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'lib/capture.ts', formats: ['es'], fileName: () => 'capture.mjs' },
  },
});
