import { build, type Rolldown } from 'vite';

/**
 * A file with all that it imports as one script that any page can load.
 *
 * @param entry from the root of the project
 * @param name of the global that holds what the file exports
 */
export async function bundleScript(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: new URL('../..', import.meta.url).pathname,
    publicDir: false,
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name } },
  });
  const [{ output }] = built as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return output[0].code;
}
