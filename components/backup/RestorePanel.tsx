import { useRef } from 'preact/hooks';
import { type Preview, previewBackup, restoreBackup } from '../../lib/db/backup/restore-backup.ts';
import { plural, uiLanguage } from '../../lib/i18n.ts';
import { formatMoment } from '../format/age.ts';
import { factsOf, RestoreSteps } from './RestoreSteps.tsx';

/** What is in a backup, and the button that brings it back. Another file begins anew. */
export function RestorePanel({ file }: { file: Blob }) {
  const chosen = useRef({ file, nth: 0 });
  if (chosen.current.file !== file) chosen.current = { file, nth: chosen.current.nth + 1 };
  return (
    <RestoreSteps
      key={chosen.current.nth}
      preview={() => previewBackup(file)}
      restore={(onProgress, signal) => restoreBackup(file, Date.now(), onProgress, { signal })}
      describe={previewWords}
      canStop
    />
  );
}

function previewWords(preview: Preview): string[] {
  const made = formatMoment(preview.madeAt, uiLanguage());
  return [plural('restorePreview', preview.articles, made), ...factsOf(preview)];
}
