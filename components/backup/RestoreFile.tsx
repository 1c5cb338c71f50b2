import { useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';

/** Lets the reader choose a backup file. The same file may be chosen again. */
export function RestoreFile({ onChoose }: { onChoose: (file: File) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onPress={() => picker.current?.click()}>{t('restoreFile')}</Button>
      <input
        ref={picker}
        hidden
        type="file"
        accept=".gz,.jsonl,application/gzip"
        aria-label={t('restoreFile')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onChoose(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
