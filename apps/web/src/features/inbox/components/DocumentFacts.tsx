import type { Slot } from '@cabinet/contracts/applications';
import type { SignedFile } from '@cabinet/contracts/documents';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { signedMarks, signedParts } from '#shared/signing/signed-marks.ts';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { SlotStateTag } from '#shared/workflows/StateTag.tsx';

interface Props {
  readonly slot: Slot;
  readonly attached: Slot['documents'][number];
}

function SignedWords({ signed }: { readonly signed: SignedFile }): ReactNode {
  const { marks } = useText('documents').signers;
  const parts = signedParts(signed, marks);
  return (
    <>
      <span>{signedMarks(signed, marks).join('. ')}</span>
      {parts.length > 0 && (
        <ul>
          {parts.map((part, index) => (
            <li key={`${index} ${part}`}>{part}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the applicant says of the document, what it is needed for, and what was judged before. */
export function DocumentFacts({
  slot,
  attached: { document, state, remark, judgedAt, judgedByName },
}: Props): ReactNode {
  const text = useText('inbox').document;
  const { noteBy } = useText('inbox').review;
  const { kinds, signers } = useText('documents');
  const say = useBilingual();
  const formats = useFormats();
  const judged =
    judgedAt && judgedByName ? [{ term: text.judged, value: noteBy(judgedByName, formats.dateTime(judgedAt)) }] : [];
  return (
    <SummaryList
      rows={[
        { term: text.slot, value: say(slot.name) },
        { term: text.why, value: say(slot.why) },
        ...(slot.validity ? [{ term: text.validity, value: say(slot.validity) }] : []),
        { term: text.kind, value: kinds[document.kind] },
        { term: text.number, value: document.number },
        { term: text.issuer, value: document.issuer },
        { term: text.issued, value: document.issuedOn && formats.date(document.issuedOn) },
        { term: text.expires, value: document.expiresOn && formats.date(document.expiresOn) },
        { term: text.file, value: text.fileFacts(document.fileName, formats.size(document.size)) },
        ...(document.signed ? [{ term: signers.title, value: <SignedWords signed={document.signed} /> }] : []),
        { term: text.state, value: <SlotStateTag state={state} /> },
        ...(remark ? [{ term: text.remark, value: remark }] : []),
        ...judged,
      ]}
    />
  );
}
