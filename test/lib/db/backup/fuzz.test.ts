import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBytes, withBytes } from '../../../../lib/db/backup/bytes.ts';
import { checkEntry } from '../../../../lib/db/backup/check-entry.ts';
import { backupErrorName } from '../../../../lib/db/backup/errors.ts';
import { readBackup } from '../../../../lib/db/backup/read-backup.ts';
import { backupLines } from '../../../../lib/db/backup/write-backup.ts';
import { saveDraft } from '../../../../lib/db/commands/save-draft.ts';
import { readRulesFile } from '../../../../lib/learned-rules/rules-file.ts';
import { draftOf, emptyLibrary, removalOf } from '../drafts.ts';

const CASES = 2000;

async function oneBackup(): Promise<string> {
  await emptyLibrary();
  await saveDraft('one', draftOf({ removals: [removalOf('newsletter', 'Sign up')] }), 1000);
  await saveDraft('two', draftOf({ html: '<p>Said anew.</p>', removals: [] }), 2000);
  let file = '';
  for await (const line of backupLines({ pictures: true, now: 3000 })) file += line;
  return file;
}

/** What somebody may have put where a value, a sign or half a file was. */
const strange = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    ...['null', '-1', '1e308', '9e15', '""', '[]', '{}', '[[[[', '\n', '\u0000', '\ufeff', '"\\ud800"'],
    ...['{"__proto__":{"polluted":1}}', '"javascript:boom()"', '{"$bytes":"%"}', '{"$bytes":{}}'],
  ),
);

test('whatever is done to a backup, it is read, or told to be damaged; what is read holds', async () => {
  const file = await oneBackup();
  const values = [...file.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+|null|true|false|[[\]{}]/g)];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 4 }),
      async (changes) => {
        let changed = file;
        for (const [at, put] of changes) {
          const value = values[at % values.length];
          if (value)
            changed = changed.slice(0, value.index) + put + changed.slice(value.index + value[0].length);
        }
        try {
          for await (const item of readBackup(new Blob([changed]))) {
            if (item.type === 'rules') readRulesFile(item.text, 1);
            if (item.type !== 'entry') continue;
            // Written and read again it is the same: nothing is in it that the check would not let in.
            const again = JSON.parse(JSON.stringify(item.entry, withBytes), fromBytes);
            expect(checkEntry(again)).toEqual(item.entry);
          }
        } catch (error) {
          if (!backupErrorName(error)) throw error;
        }
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      },
    ),
    { numRuns: CASES },
  );
});
