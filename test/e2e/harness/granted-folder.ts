import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Adds a page that does nothing but load this script: what it can do is what any page of ours could. */
export function addWorkbench(folder: string, script: string): void {
  const html =
    '<!doctype html><meta charset="utf-8"><title>Workbench</title><script src="workbench.js"></script>';
  writeFileSync(path.join(folder, 'workbench.html'), html);
  writeFileSync(path.join(folder, 'workbench.js'), script);
}

/**
 * A copy of the built extension to which the reader has granted everything optional: a browser's own question cannot be
 * answered from a test, so that what is optional stands among what is granted at install. The folder is the caller's to
 * delete.
 *
 * @param without a permission that is taken away
 */
export function grantedFolder(built: string, without = ''): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-granted-'));
  cpSync(built, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const {
    permissions,
    optional_permissions = [],
    optional_host_permissions,
    ...rest
  } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(
    file,
    JSON.stringify({
      ...rest,
      permissions: [...permissions, ...optional_permissions].filter((it) => it !== without),
      host_permissions: optional_host_permissions,
    }),
  );
  return folder;
}
