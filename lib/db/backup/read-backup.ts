import { checkEntry } from './check-entry.ts';
import { type Entry, FORMAT, FORMAT_VERSION } from './entry.ts';
import { BackupDamaged, BackupTooNew, backupErrorName, NotABackup } from './errors.ts';
import { isPlausible } from './plausible.ts';
import { readLines } from './read-lines.ts';
import { count, moment, oneOf, shape, text } from './shape.ts';

export type BackupItem =
  | { type: 'header'; madeAt: number; articles: number }
  | { type: 'rules'; text: string }
  /** `size`: characters of its line, which is about what it takes of memory. */
  | { type: 'entry'; entry: Entry; size: number }
  /** A line that is no article of ours. */
  | { type: 'unreadable' };

/** Characters; ten thousand rules are shorter. */
const MAX_RULES = 20_000_000;

/** A file with more of them was made to take time. */
const MOST_UNREADABLE = 10_000;

const asHeader = shape({ format: oneOf([FORMAT]), version: count, madeAt: moment, articles: count });
const asRules = shape({ rules: text(MAX_RULES) });
const asFooter = shape({ end: oneOf([true]), articles: count });

/**
 * Reads a backup, compressed or not, one article at a time, so that its size does not matter.
 *
 * @throws NotABackup and BackupTooNew before the first item; BackupDamaged after the last one that could be read
 */
export async function* readBackup(file: Blob): AsyncGenerator<BackupItem> {
  let begun = false;
  let ended = false;
  let ruled = false;
  let articles = 0;
  let most = 0;
  let unreadable = 0;
  try {
    for await (const line of readLines(file)) {
      // Read on after the last line: the check sum stands behind it.
      if (ended) continue;
      const value = parse(line);
      if (!begun) {
        begun = true;
        const header = headerItem(value);
        most = header.articles;
        yield header;
        continue;
      }
      const rules = asRules(value);
      if (rules) {
        yield ruled ? { type: 'unreadable' } : { type: 'rules', text: rules.rules };
        // There is one such line; to read a million of them would hold up the page.
        if (ruled && ++unreadable > MOST_UNREADABLE) throw new BackupDamaged('nothing but rules');
        ruled = true;
        continue;
      }
      const footer = asFooter(value);
      if (footer) {
        if (footer.articles !== articles) throw new BackupDamaged(`${articles} of ${footer.articles}`);
        ended = true;
        continue;
      }
      articles++;
      if (articles > most) throw new BackupDamaged(`more than ${most} articles`);
      const entry = checkEntry(value);
      if (!entry && ++unreadable > MOST_UNREADABLE) throw new BackupDamaged('nothing but damage');
      yield entry ? { type: 'entry', entry, size: line.length } : { type: 'unreadable' };
    }
  } catch (error) {
    if (backupErrorName(error)) throw error;
    throw begun ? new BackupDamaged('unreadable', { cause: error }) : new NotABackup('unreadable');
  }
  if (!begun) throw new NotABackup('empty');
  if (!ended) throw new BackupDamaged('cut off');
}

function headerItem(value: unknown): BackupItem & { type: 'header' } {
  const header = asHeader(value);
  if (!header) throw new NotABackup('no header');
  if (header.version > FORMAT_VERSION) throw new BackupTooNew(`version ${header.version}`);
  return { type: 'header', madeAt: header.madeAt, articles: header.articles };
}

/** The value of a line of JSON; null for a broken one, which is then no article. */
function parse(line: string): unknown {
  if (!isPlausible(line)) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
