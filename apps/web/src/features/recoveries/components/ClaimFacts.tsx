import type { Claim, RecoveryDetail } from '@cabinet/contracts/managed-recoveries';
import { formatPhone } from '@cabinet/contracts/phone-format';
import type { ReactNode } from 'react';
import { addressOf } from '#shared/api/request.ts';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Link } from '#shared/ui/layout.tsx';
import { Said } from '#shared/ui/Said.tsx';
import { type SummaryRow, SummaryList } from '#shared/ui/SummaryList.tsx';

const contactOf = (contact: { readonly email?: string | undefined; readonly phone?: string | undefined }): string =>
  [contact.email, contact.phone && formatPhone(contact.phone)].filter(Boolean).join(', ');

const useRows = (claim: Claim): readonly SummaryRow[] => {
  const { item: text, person } = useText('recoveryDesk');
  const asked = useText('recoveries');
  const formats = useFormats();
  if (claim.kind === 'objection') return [{ term: text.against, value: claim.against }];
  const contact = claim.contact ? [{ term: text.contact, value: contactOf(claim.contact) }] : [];
  if (claim.kind === 'in_person') {
    const kinds: Readonly<Record<string, string>> = person.kinds;
    const { kind, number } = claim.document;
    return [{ term: text.seen, value: `${kinds[kind] ?? kind}, ${number}` }, ...contact];
  }
  const born = { term: text.birthDate, value: formats.date(claim.birthDate) };
  if (claim.kind === 'unblock')
    return [
      { term: text.identifier, value: claim.identifier },
      born,
      { term: text.reason, value: asked.unblock.reasons[claim.reason] },
      ...contact,
    ];
  const { identity } = claim;
  return [
    { term: text.name, value: formatPersonName(claim.name) },
    born,
    identity.by === 'tax_id'
      ? { term: text.taxId, value: identity.taxId }
      : { term: text.document, value: identity.document },
    { term: text.loss, value: asked.ask.losses[claim.loss] },
    ...contact,
  ];
};

function Told({ claim }: { readonly claim: Claim }): ReactNode {
  const { item: text } = useText('recoveryDesk');
  const rows = useRows(claim);
  return (
    <>
      {claim.kind === 'objection' && <p>{text.objection}</p>}
      <SummaryList rows={rows} />
      {'text' in claim && (
        <>
          <h3>{text.wordsTitle}</h3>
          {claim.text === '' ? <p>{text.noWords}</p> : <Said text={claim.text} />}
        </>
      )}
    </>
  );
}

/** What was typed, and the scan to save. */
export function ClaimFacts({ recovery }: { readonly recovery: RecoveryDetail }): ReactNode {
  const { item: text } = useText('recoveryDesk');
  const formats = useFormats();
  const { claim, scan, id } = recovery;
  const address = addressOf('/managed-recoveries/:recoveryId/scan', { recoveryId: id }, undefined);
  return (
    <>
      <h2>{text.claimTitle}</h2>
      {claim ? <Told claim={claim} /> : <p>{text.erased}</p>}
      {scan && (
        <>
          <h3>{text.scanTitle}</h3>
          <Link href={address} download>
            {text.scan(scan.fileName, formats.size(scan.size))}
          </Link>
        </>
      )}
    </>
  );
}
