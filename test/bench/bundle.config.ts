import { defineConfig } from 'vite';
import { slimReadability } from '../../slim-readability.ts';

/** Writes `.output/capture.mjs`: the cleaner as one ES module without imports, usable without the extension. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  publicDir: false,
  plugins: [slimReadability],
  build: {
    outDir: '.output',
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'lib/capture.ts', formats: ['es'], fileName: () => 'capture.mjs' },
  },
});
