/** Name of a backup made at `at` (ms since epoch): sorts by day, and any computer can unpack it. */
export function backupFileName(at: number): string {
  return `broadsheet-${new Date(at).toISOString().slice(0, 10)}.jsonl.gz`;
}
