import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

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
