import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from './Button.tsx';
import { Field, type FieldProps } from './Field.tsx';
import styles from './Field.module.css';
import { Actions } from './layout.tsx';
import { useAnnounce } from './LiveRegion.tsx';

/** One file on its way to the server. */
export interface UploadRow {
  readonly key: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly state: 'waiting' | 'uploading' | 'done' | 'failed';
  /** 0–100 while uploading. */
  readonly percent: number;
  /** Why it failed and what to do, in words. */
  readonly problem?: string | undefined;
}

export type FileUploadProps = FieldProps & {
  readonly rows: readonly UploadRow[];
  readonly onFiles: (files: File[]) => void;
  readonly onRetry: (key: string) => void;
  readonly onRemove: (key: string) => void;
  readonly multiple?: boolean | undefined;
  /** As the `accept` attribute: «.jpg,.png,.pdf». Say the same in the hint. */
  readonly accept?: string | undefined;
};

/** A real button opens the chooser (the native control would speak the browser's language); dropping is an extra. */
export function FileUpload(props: FileUploadProps): ReactNode {
  const { rows, onFiles, onRetry, onRemove, multiple = false, accept, ...field } = props;
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
  const choose = multiple ? text.chooseMany : text.choose;
  const announce = useAnnounce();
  const remove = ({ key, name }: UploadRow): void => {
    const index = rows.findIndex((row) => row.key === key);
    const near = rows[index + 1] ?? rows[index - 1];
    // Before the row goes: with its button the focus would go too.
    document.getElementById(near ? removalId(field.id, near) : field.id)?.focus();
    announce(text.removedNotice(name));
    onRemove(key);
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
          {rows.length > 0 && (
            <ul className={styles.files} aria-label={text.list}>
              {rows.map((row) => (
                <FileRow
                  key={row.key}
                  row={row}
                  removeId={removalId(field.id, row)}
                  onRetry={() => onRetry(row.key)}
                  onRemove={() => remove(row)}
                />
              ))}
            </ul>
          )}
        </div>
      )}
    </Field>
  );
}

const removalId = (id: string, { key }: UploadRow): string => `${id}-remove-${key}`;

interface FileRowProps {
  readonly row: UploadRow;
  readonly removeId: string;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

const statusOf = (row: UploadRow, text: TextsOf<'upload'>): string =>
  row.state === 'uploading' ? text.uploading(row.percent) : text[row.state];

function FileRow({ row, removeId, onRetry, onRemove }: FileRowProps): ReactNode {
  const text = useText('upload');
  const formats = useFormats();
  useSpokenProgress(row);
  return (
    <li className={styles.file}>
      <p>
        <strong>{row.name}</strong>, {formats.size(row.size)}
      </p>
      <p className={row.state === 'failed' ? styles.error : undefined}>
        {statusOf(row, text)}
        {row.problem && `. ${row.problem}`}
      </p>
      {row.state === 'uploading' && <progress aria-label={text.progressOf(row.name)} max={100} value={row.percent} />}
      <Actions>
        {row.state === 'failed' && (
          <Button look="secondary" onClick={onRetry}>
            {text.retry(row.name)}
          </Button>
        )}
        <Button id={removeId} look="secondary" onClick={onRemove}>
          {text.remove(row.name)}
        </Button>
      </Actions>
    </li>
  );
}

/** Says the start, the half and the end only: a screen reader must not count to a hundred. A failure says its reason. */
const useSpokenProgress = ({ name, state, percent, problem }: UploadRow): void => {
  const text = useText('upload');
  const announce = useAnnounce();
  const half = state === 'uploading' && percent >= 50;
  useEffect(() => {
    if (state === 'uploading') announce(half ? text.halfNotice(name) : text.startedNotice(name));
    if (state === 'done') announce(text.doneNotice(name));
    if (state === 'failed') announce(`${text.failedNotice(name)}. ${problem ?? ''}`, 'now');
  }, [announce, text, name, state, half, problem]);
};
