import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from './Button.tsx';
import styles from './Field.module.css';
import { FileChooser, type FileChooserProps } from './FileChooser.tsx';
import { Actions } from './layout.tsx';
import { useAnnounce } from './LiveRegion.tsx';

export type FileChoiceProps = Omit<FileChooserProps, 'onFiles' | 'multiple'> & {
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
};

/** One file that the page itself reads. It goes nowhere by being chosen. */
export function FileChoice({ file, onChange, ...field }: FileChoiceProps): ReactNode {
  const text = useText('upload');
  const formats = useFormats();
  const announce = useAnnounce();
  const take = ([chosen]: File[]): void => {
    if (!chosen) return;
    announce(text.chosenNotice(chosen.name));
    onChange(chosen);
  };
  const remove = (name: string): void => {
    // Before the button goes: the focus would go with it.
    document.getElementById(field.id)?.focus();
    announce(text.removedNotice(name));
    onChange(null);
  };
  return (
    <FileChooser {...field} choose={file ? text.chooseAnother : text.choose} onFiles={take}>
      {file && (
        <ul className={styles.files} aria-label={text.list}>
          <li className={styles.file}>
            <p>
              <strong>{file.name}</strong>, {formats.size(file.size)}
            </p>
            <Actions>
              <Button look="secondary" onClick={() => remove(file.name)}>
                {text.remove(file.name)}
              </Button>
            </Actions>
          </li>
        </ul>
      )}
    </FileChooser>
  );
}
