import { type ReactNode, useEffect } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from './Button.tsx';
import styles from './Field.module.css';
import { FileChooser, type FileChooserProps } from './FileChooser.tsx';
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

export type FileUploadProps = FileChooserProps & {
  readonly rows: readonly UploadRow[];
  readonly onRetry: (key: string) => void;
  readonly onRemove: (key: string) => void;
};

/** Files on their way to the server, each with its progress. */
export function FileUpload(props: FileUploadProps): ReactNode {
  const { rows, onFiles, onRetry, onRemove, multiple = false, accept, ...field } = props;
  const text = useText('upload');
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
    <FileChooser {...field} {...{ onFiles, multiple, accept }} choose={multiple ? text.chooseMany : text.choose}>
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
    </FileChooser>
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
