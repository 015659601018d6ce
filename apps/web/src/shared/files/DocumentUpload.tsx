import { type Document, type DocumentKind, uploadDocumentRoute } from '@cabinet/contracts/documents';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useUploads } from '#shared/api/use-uploads.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { FileUpload } from '#shared/ui/FileUpload.tsx';
import { Hint } from '#shared/ui/layout.tsx';
import { acceptOf, fileRulesQuery, fitsFormats } from './file-rules.ts';
import { PhotoSamples } from './PhotoSamples.tsx';
import { scalePhoto } from './scale-photo.ts';
import { sizeAndLimit } from './size-and-limit.ts';

interface Props {
  readonly id: string;
  readonly kind: DocumentKind;
  /** The title of the document; its file name when absent. */
  readonly title?: string | undefined;
  /** The document whose place the new one takes. */
  readonly replaces?: string | undefined;
  readonly multiple?: boolean | undefined;
  /** Which limit holds: of the library, or of what goes with a consultation, told to the byte. */
  readonly limit?: 'document' | 'attachment' | undefined;
  readonly error?: string | undefined;
  /** The document as the server has it; it is being checked now. */
  readonly onDone: (document: Document) => void;
  /** Files that cannot be taken, each in words, for the error summary of the page; none when all can. */
  readonly onRefused: (problems: readonly string[]) => void;
  /** Takes back a file that has arrived. Without it the page itself lists what has arrived. */
  readonly onRemove?: ((document: Document) => void) | undefined;
}

interface Prepared {
  readonly files: readonly File[];
  readonly notes: readonly string[];
  readonly problems: readonly string[];
}

const nothing: Prepared = { files: [], notes: [], problems: [] };

/** Refuses at once what the server would refuse after a long upload, and makes large photos smaller. */
const usePrepare = (limit: 'document' | 'attachment'): ((files: readonly File[]) => Promise<Prepared>) => {
  const text = useText('documents').create;
  const formats = useFormats();
  const { language } = useLanguage();
  const rules = useSuspenseQuery(fileRulesQuery).data[limit];
  const tooLarge = ({ name, size }: File): string =>
    limit === 'attachment'
      ? text.tooManyBytes({ name, ...sizeAndLimit({ size, limit: rules.maxBytes }, language) })
      : text.tooLarge(name, formats.size(rules.maxBytes));
  const prepareOne = async (file: File): Promise<Prepared> => {
    const allowed = rules.formats.join(', ');
    if (!fitsFormats(file.name, rules.formats)) return { ...nothing, problems: [text.wrongFormat(file.name, allowed)] };
    const scaled = await scalePhoto(file, rules.maxBytes);
    if (scaled.size > rules.maxBytes) return { ...nothing, problems: [tooLarge(scaled)] };
    const note = text.scaled(file.name, formats.size(file.size), formats.size(scaled.size));
    return { files: [scaled], notes: scaled === file ? [] : [note], problems: [] };
  };
  return async (files) => {
    const all = await Promise.all(files.map(prepareOne));
    return {
      files: all.flatMap((one) => one.files),
      notes: all.flatMap((one) => one.notes),
      problems: all.flatMap((one) => one.problems),
    };
  };
};

const withoutExtension = (name: string): string => name.replace(/\.[^.]+$/, '').slice(0, 120) || name;

/** Puts files into the person's documents: limits are said before the choice, troubles of each file in words. */
export function DocumentUpload({
  id,
  kind,
  title,
  replaces,
  multiple,
  limit = 'document',
  error,
  onDone,
  onRefused,
  onRemove,
}: Props): ReactNode {
  const text = useText('documents').create;
  const formats = useFormats();
  const rules = useSuspenseQuery(fileRulesQuery).data[limit];
  const [prepared, setPrepared] = useState(nothing);
  const prepare = usePrepare(limit);
  const uploads = useUploads<Document>({
    path: uploadDocumentRoute.path,
    fieldsFor: (file) => ({ kind, title: title ?? withoutExtension(file.name), ...(replaces && { replaces }) }),
    onDone,
    onRemove,
  });
  const take = async (files: File[]): Promise<void> => {
    const ready = await prepare(files);
    setPrepared(ready);
    onRefused(ready.problems);
    if (ready.files.length > 0) uploads.add([...ready.files]);
  };
  return (
    <>
      <FileUpload
        id={id}
        label={text.file}
        hint={`${text.rules(rules.formats.join(', '), formats.size(rules.maxBytes))} ${text.photoHint}`}
        error={error}
        rows={onRemove ? uploads.rows : uploads.rows.filter(({ state }) => state !== 'done')}
        onFiles={(files) => void take(files)}
        onRetry={uploads.retry}
        onRemove={uploads.remove}
        multiple={multiple}
        accept={acceptOf(rules.formats)}
      />
      <div role="status">
        {prepared.notes.map((note) => (
          <Hint key={note}>{note}</Hint>
        ))}
      </div>
      {limit === 'document' && <PhotoSamples />}
    </>
  );
}
