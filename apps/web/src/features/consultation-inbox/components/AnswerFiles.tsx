import {
  addAnswerFileRoute,
  removeAnswerFileRoute,
  type ReviewedConsultation,
} from '@cabinet/contracts/consultation-inbox';
import type { ConsultationFile } from '@cabinet/contracts/consultations';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { useUploads } from '#shared/api/use-uploads.ts';
import { acceptOf, fileRulesQuery, fitsFormats } from '#shared/files/file-rules.ts';
import { sizeAndLimit } from '#shared/files/size-and-limit.ts';
import { DocumentStatus, useSpokenChecks } from '#shared/files/DocumentStatus.tsx';
import type { Press } from '#shared/form/use-press.ts';
import type { Refusals } from '#shared/form/use-refusals.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { FileUpload } from '#shared/ui/FileUpload.tsx';
import { Actions, Card, VisuallyHidden } from '#shared/ui/layout.tsx';
import { reviewedQuery } from '../queries.ts';
import { useAct } from '../use-act.ts';
import { ReviewedFile } from './Conversation.tsx';

interface Props {
  readonly consultation: ReviewedConsultation;
  readonly press: Press;
  readonly refusals: Refusals;
}

const boxId = 'answer-file';

/** Refuses at once what the server would refuse after a long upload. */
const useRefusalOf = (): ((file: File) => string | null) => {
  const text = useText('documents').create;
  const { language } = useLanguage();
  const rules = useSuspenseQuery(fileRulesQuery).data.attachment;
  return ({ name, size }) => {
    if (!fitsFormats(name, rules.formats)) return text.wrongFormat(name, rules.formats.join(', '));
    if (size <= rules.maxBytes) return null;
    return text.tooManyBytes({ name, ...sizeAndLimit({ size, limit: rules.maxBytes }, language) });
  };
};

function Pending({ consultation: { id, files }, press }: Omit<Props, 'refusals'>): ReactNode {
  const text = useText('consultationInbox').answer;
  const common = useText('common');
  const act = useAct(id);
  const take = ({ documentId }: ConsultationFile): void =>
    press.press(() => act(() => call(removeAnswerFileRoute, { params: { consultationId: id, documentId } })));
  return files.map((file) => (
    <Card key={file.documentId}>
      <p>{file.state === 'confirmed' ? <ReviewedFile consultationId={id} file={file} /> : file.title}</p>
      <DocumentStatus document={file} />
      <Actions>
        <Button look="secondary" busy={press.busy} onClick={() => take(file)}>
          {text.takeFile}
          <VisuallyHidden> {common.quoted(file.title)}</VisuallyHidden>
        </Button>
      </Actions>
    </Card>
  ));
}

/** Files of the answer that is being written; the person gets them with it. */
export function AnswerFiles({ consultation, press, refusals }: Props): ReactNode {
  const text = useText('consultationInbox').answer;
  const { rules } = useText('documents').create;
  const formats = useFormats();
  const queries = useQueryClient();
  const limits = useSuspenseQuery(fileRulesQuery).data.attachment;
  const refusalOf = useRefusalOf();
  const { id, files } = consultation;
  useSpokenChecks(files.map((file) => ({ ...file, id: file.documentId })));
  const uploads = useUploads<ConsultationFile>({
    path: addAnswerFileRoute.path,
    params: { consultationId: id },
    onDone: () => void queries.invalidateQueries({ queryKey: reviewedQuery(id).queryKey }),
  });
  const take = (chosen: File[]): void => {
    const refused = chosen.flatMap((file) => refusalOf(file) ?? []);
    refusals.refuse(refused.map((words) => ({ fieldId: boxId, text: words })));
    uploads.add(chosen.filter((file) => refusalOf(file) === null));
  };
  return (
    <>
      <h3>{text.filesTitle}</h3>
      <Pending consultation={consultation} press={press} />
      <FileUpload
        id={boxId}
        label={text.file}
        hint={rules(limits.formats.join(', '), formats.size(limits.maxBytes))}
        error={refusals.at(boxId)}
        rows={uploads.rows.filter(({ state }) => state !== 'done')}
        onFiles={take}
        onRetry={uploads.retry}
        onRemove={uploads.remove}
        multiple
        accept={acceptOf(limits.formats)}
      />
    </>
  );
}
