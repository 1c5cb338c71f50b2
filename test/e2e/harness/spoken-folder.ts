import { cpSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * A copy of the built extension that speaks `language` (a folder of `_locales`) whatever the browser speaks: its words
 * stand in the place of the English ones. Browsers in other languages need packs that a test machine has not. The
 * folder is the caller's to delete.
 */
export function spokenFolder(built: string, language: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-spoken-'));
  cpSync(built, folder, { recursive: true });
  teach(folder, language);
  return folder;
}

/** Puts the words of another language into such a copy; heard once the extension is loaded anew. */
export function teach(folder: string, language: string): void {
  // English stands there already, and Node copies nothing onto itself.
  if (language === 'en') return;
  cpSync(path.join(folder, '_locales', language), path.join(folder, '_locales/en'), { recursive: true });
}
