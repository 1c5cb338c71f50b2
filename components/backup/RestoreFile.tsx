import { t } from '../../lib/i18n.ts';
import { FilePicker } from '../controls/FilePicker.tsx';

/** Lets the reader choose a backup file. */
export function RestoreFile({ onChoose }: { onChoose: (file: File) => void }) {
  return <FilePicker words={t('restoreFile')} accept=".gz,.jsonl,application/gzip" onChoose={onChoose} />;
}
