/** The file is none of ours: another kind of file, or nothing of it can be read. */
export class NotABackup extends Error {
  override name = 'NotABackup';
}

/** A newer Broadsheet wrote the file in a way that this one does not know. */
export class BackupTooNew extends Error {
  override name = 'BackupTooNew';
}

/** The file ends too early or does not match its check sum. What was read before the damage is good. */
export class BackupDamaged extends Error {
  override name = 'BackupDamaged';
}

export type BackupErrorName = 'notABackup' | 'backupTooNew' | 'backupDamaged';

/** The name under which the reader is told; null for an error of another kind. */
export function backupErrorName(error: unknown): BackupErrorName | null {
  if (error instanceof NotABackup) return 'notABackup';
  if (error instanceof BackupTooNew) return 'backupTooNew';
  if (error instanceof BackupDamaged) return 'backupDamaged';
  return null;
}
