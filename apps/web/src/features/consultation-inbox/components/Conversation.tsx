import { type ReviewedConsultation, reviewedContentRoute } from '@cabinet/contracts/consultation-inbox';
import type { ConsultationFile } from '@cabinet/contracts/consultations';
import type { ReactNode } from 'react';
import { addressOf } from '#shared/api/request.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Link } from '#shared/ui/layout.tsx';
import { Said } from '#shared/ui/Said.tsx';
import { Timeline } from '#shared/ui/Timeline.tsx';

interface Props {
  readonly consultation: ReviewedConsultation;
}

interface FileProps {
  readonly consultationId: string;
  readonly file: ConsultationFile;
}

/** The way to save a file; the person sees that it was opened. */
export function ReviewedFile({ consultationId, file: { documentId, title, size } }: FileProps): ReactNode {
  const formats = useFormats();
  const href = addressOf(reviewedContentRoute.path, { consultationId, documentId }, undefined);
  return (
    <Link href={href} download>
      {title}, {formats.size(size)}
    </Link>
  );
}

/** Everything said and done, from the first question on. */
export function Conversation({ consultation: { id, entries } }: Props): ReactNode {
  const text = useText('consultationInbox').talk;
  const formats = useFormats();
  const acts: Readonly<Record<string, string>> = text.acts;
  const events = entries.map((entry) => ({
    key: entry.id,
    title: acts[entry.act] ?? entry.act,
    when: `${entry.actorRole === 'system' ? text.cabinet : entry.actorName}, ${formats.dateTime(entry.at)}`,
    dateTime: entry.at,
    children: (
      <>
        {entry.text && <Said text={entry.text} />}
        {entry.files.length > 0 && (
          <ul>
            {entry.files.map((file) => (
              <li key={file.documentId}>
                <ReviewedFile consultationId={id} file={file} />
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  }));
  return (
    <>
      <h2>{text.title}</h2>
      <Timeline events={events} />
    </>
  );
}
