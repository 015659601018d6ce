import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from './Button.tsx';
import { Field, type FieldProps } from './Field.tsx';
import styles from './Field.module.css';

export type FileChooserProps = FieldProps & {
  readonly onFiles: (files: File[]) => void;
  readonly multiple?: boolean | undefined;
  /** As the `accept` attribute: «.jpg,.png,.pdf». Say the same in the hint. */
  readonly accept?: string | undefined;
};

type Props = FileChooserProps & {
  /** The words of the button, before the label. */
  readonly choose: string;
  /** What was chosen, within the frame. */
  readonly children?: ReactNode;
};

/** A real button opens the chooser (the native control would speak the browser's language); dropping is an extra. */
export function FileChooser(props: Props): ReactNode {
  const { onFiles, multiple = false, accept, choose, children, ...field } = props;
  const text = useText('upload');
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    if (files && files.length > 0) onFiles([...files].slice(0, multiple ? undefined : 1));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const drag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <Field {...field}>
      {(control) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping files here is an extra, the button does the same (WCAG 2.5.7)
        <div
          className={styles.drop}
          data-over={over}
          onDragOver={drag}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <input
            ref={chooser}
            type="file"
            hidden
            tabIndex={-1}
            accept={accept}
            multiple={multiple}
            data-file-input={field.id}
            onChange={(event) => {
              take(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
          <Button
            id={control.id}
            aria-describedby={control['aria-describedby']}
            aria-labelledby={`${control.id}-act ${control.id}-label`}
            look="secondary"
            onClick={() => chooser.current?.click()}
          >
            {/* Not by the button itself: it is named by its label, which would be said twice. */}
            <span id={`${control.id}-act`}>{choose}</span>
          </Button>
          <p>{text.drop}</p>
          {children}
        </div>
      )}
    </Field>
  );
}
