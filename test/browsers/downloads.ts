import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** Where a browser on this profile puts what it saves; deleted with it. */
export function downloadsOf(profile: string): string {
  const folder = path.join(profile, 'test-downloads');
  mkdirSync(folder, { recursive: true });
  return folder;
}
