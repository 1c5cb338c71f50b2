import { useRef } from 'preact/hooks';
import { Button } from './Button.tsx';

interface FilePickerProps {
  /** On the button. */
  words: string;
  /** Kinds of file, as the `accept` of an input. */
  accept: string;
  onChoose: (file: File) => void;
}

/** A button that asks for a file. */
export function FilePicker({ words, accept, onChoose }: FilePickerProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onPress={() => picker.current?.click()}>{words}</Button>
      <input
        ref={picker}
        hidden
        type="file"
        accept={accept}
        aria-label={words}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onChoose(file);
          // The same file may be chosen again, once it is mended.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
