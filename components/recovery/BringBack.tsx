import { useEffect, useState } from 'preact/hooks';
import {
  type Copies,
  copiesBeside,
  copiesOfLost,
  previewCopies,
  restoreCopies,
} from '../../lib/db/backup/bring-back.ts';
import type { Preview } from '../../lib/db/backup/restore-backup.ts';
import type { Progress, Restored } from '../../lib/db/backup/restore-entries.ts';
import { endTrouble, noteTrouble } from '../../lib/db/marker.ts';
import { plural, t, uiLanguage } from '../../lib/i18n.ts';
import { patientStore } from '../../lib/patient-store.ts';
import { factsOf, RestoreSteps } from '../backup/RestoreSteps.tsx';
import { formatMoment } from '../format/age.ts';

const root = () => navigator.storage.getDirectory();

/**
 * All that can be brought back, with one press: the newest copy and the saves since, and what can be read of a damaged
 * library. Shows nothing where there is nothing.
 */
export function BringBack({ library }: Pick<Copies, 'library'>) {
  const [copies, setCopies] = useState<Copies | null>(null);
  useEffect(() => {
    root()
      .then((it) => (library === 'fine' ? copiesBeside(it) : copiesOfLost(it, library)))
      // Without files of its own the extension has no copies; the list below says so.
      .then(setCopies, () => {});
  }, []);
  if (!copies) return null;
  const { snapshot, journal } = copies;
  const damaged = library === 'unavailable';
  if (!snapshot && journal.length === 0 && !damaged) return null;

  const saves = new Set(journal.map(({ articleId }) => articleId)).size;
  const describe = (preview: Preview) => [
    ...(snapshot
      ? [plural('restorePreview', snapshot.articles, formatMoment(snapshot.madeAt, uiLanguage()))]
      : []),
    ...(saves > 0 ? [t('recoveryJournal', saves)] : []),
    ...factsOf(preview),
  ];
  return (
    <div id="bring-back">
      <RestoreSteps
        preview={async () => previewCopies(await root(), copies)}
        restore={(onProgress) => restore(copies, onProgress)}
        describe={describe}
        always={damaged}
      />
    </div>
  );
}

async function restore(copies: Copies, onProgress: (done: Progress) => void): Promise<Restored> {
  const now = Date.now();
  const restored = await restoreCopies(await root(), copies, now, onProgress, () =>
    noteTrouble(patientStore, now),
  );
  await endTrouble(patientStore);
  return restored;
}
