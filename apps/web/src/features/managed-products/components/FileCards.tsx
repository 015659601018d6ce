import { type ReactNode, useId } from 'react';
import { acceptOf } from '#shared/files/file-rules.ts';
import type { ContractForm, FormSchema } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { FileUpload } from '#shared/ui/FileUpload.tsx';
import { Actions, Card } from '#shared/ui/layout.tsx';
import { useFiles } from '../use-files.ts';

interface Props<S extends FormSchema> {
  readonly form: ContractForm<S>;
  readonly list: 'photos' | 'instructions';
  readonly formats: readonly ('jpg' | 'png' | 'pdf')[];
  /** What is asked of a file that has just come. */
  readonly begin: (fileId: string) => { readonly fileId: string };
  /** The file itself and the questions about it. */
  readonly show: (file: {
    readonly fileId: string;
    readonly place: number;
    readonly name?: string | undefined;
  }) => ReactNode;
}

/** Files that are there, each with its questions, and a box for more. */
export function FileCards<S extends FormSchema>({ form, list, formats, begin, show }: Props<S>): ReactNode {
  const { files: text } = useText('managedProducts');
  const words = text[list];
  const boxId = `${useId()}-files`;
  const { rows, uploads, refused, names, add, remove, raise } = useFiles(form, list, { formats, begin, boxId });
  return (
    <>
      {rows.length === 0 && <p>{words.none}</p>}
      {rows.map(({ fileId }, place) => (
        <Card key={fileId}>
          <h2>{words.title(place + 1)}</h2>
          {show({ fileId, place, name: names.get(fileId) })}
          <Actions>
            {place > 0 && (
              <Button look="secondary" onClick={() => raise(place)}>
                {words.raise(place + 1)}
              </Button>
            )}
            <Button look="secondary" onClick={() => remove(place)}>
              {words.remove(place + 1)}
            </Button>
          </Actions>
        </Card>
      ))}
      <FileUpload
        id={boxId}
        label={words.label}
        hint={words.hint}
        error={refused}
        rows={uploads.rows}
        onFiles={add}
        onRetry={uploads.retry}
        onRemove={uploads.remove}
        multiple
        accept={acceptOf(formats)}
      />
    </>
  );
}
