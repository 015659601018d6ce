import { type Consultation, type ConsultationFile, consultationContentRoute } from '@cabinet/contracts/consultations';
import type { ReactNode } from 'react';
import { addressOf } from '#shared/api/request.ts';
import { DocumentStatus } from '#shared/files/DocumentStatus.tsx';
import { formatMegabytes } from '#shared/files/size.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Card, Link, VisuallyHidden } from '#shared/ui/layout.tsx';

interface LinkProps {
  readonly consultation: Pick<Consultation, 'id'>;
  readonly file: ConsultationFile;
}

/** The way to save a file, with its size. */
export function FileLink({ consultation, file }: LinkProps): ReactNode {
  const text = useText('consultations').files;
  const { language } = useLanguage();
  const { documentId, title, size } = file;
  const href = addressOf(consultationContentRoute.path, { consultationId: consultation.id, documentId }, undefined);
  return (
    <Link href={href} download>
      {text.download(title, formatMegabytes(size, language))}
    </Link>
  );
}

/** Files that were sent, as links. */
export function SentFiles({
  consultation,
  files,
}: Omit<LinkProps, 'file'> & { readonly files: readonly ConsultationFile[] }): ReactNode {
  return (
    <ul>
      {files.map((file) => (
        <li key={file.documentId}>
          <FileLink consultation={consultation} file={file} />
        </li>
      ))}
    </ul>
  );
}

interface Props extends Omit<LinkProps, 'file'> {
  readonly files: readonly ConsultationFile[];
  readonly busy: boolean;
  readonly onTake: (file: ConsultationFile) => void;
}

/** G9: files that are not sent yet, each with its check and the way to take it out. */
export function PendingFiles({ consultation, files, busy, onTake }: Props): ReactNode {
  const text = useText('consultations').files;
  const common = useText('common');
  const { language } = useLanguage();
  return files.map((file) => (
    <Card key={file.documentId}>
      <p>
        <strong>{file.title}</strong>, {formatMegabytes(file.size, language)}
      </p>
      <DocumentStatus document={file} />
      <Actions>
        {file.state === 'confirmed' && <FileLink consultation={consultation} file={file} />}
        <Button look="secondary" busy={busy} onClick={() => onTake(file)}>
          {text.take}
          <VisuallyHidden> {common.quoted(file.title)}</VisuallyHidden>
        </Button>
      </Actions>
    </Card>
  ));
}
