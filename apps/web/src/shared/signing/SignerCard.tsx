import type { SignerReport } from '@cabinet/contracts/signatures';
import { checkName, levelOf, revocationOf, whenOf, whyOf } from '@cabinet/contracts/words/signature-report';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Card } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';
import { Table } from '#shared/ui/Table.tsx';
import { namesOrganization } from './certificate-words.ts';
import { kindOfVerdict } from './report-words.ts';

interface Props {
  readonly signer: SignerReport;
  /** «Підпис 2 із 3». */
  readonly title: string;
  /** What of a file the signature stands for, where that is to be told. */
  readonly coverage?: readonly SummaryRow[];
}

const usePersonRows = ({ signer: person }: SignerReport): readonly SummaryRow[] => {
  const text = useText('signatures');
  if (!person) return [{ term: text.who, value: text.nobody }];
  const { fullName, organization, title, taxId, edrpou, purpose } = person;
  const known: readonly (readonly [string, string | null])[] = [
    [text.who, fullName],
    [text.purpose, purpose && text.purposes[purpose]],
    [text.organization, organization !== null && namesOrganization(organization) ? organization : null],
    [text.position, title],
    [text.taxId, taxId],
    [text.edrpou, edrpou],
  ];
  return known.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]));
};

const useCertificateRows = ({ certificate }: SignerReport): readonly SummaryRow[] => {
  const text = useText('signatures');
  const formats = useFormats();
  if (!certificate) return [];
  const { issuer, notBefore, notAfter, serial } = certificate;
  return [
    { term: text.centre, value: issuer },
    { term: text.validity, value: text.between(formats.date(notBefore), formats.date(notAfter)) },
    { term: text.serial, value: serial },
  ];
};

function Checks({ signer, title }: Pick<Props, 'signer' | 'title'>): ReactNode {
  const text = useText('signatures');
  return (
    <Disclosure summary={`${text.allChecks(signer.checks.length)}. ${title}`}>
      <Table
        caption={text.checksOf(title)}
        rows={signer.checks}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', title: text.check, rowHeader: true, cell: ({ name }) => checkName(name, text, signer) },
          { key: 'outcome', title: text.outcome, cell: ({ outcome }) => text.outcomes[outcome] },
        ]}
      />
    </Disclosure>
  );
}

/** One signature: whether it holds, whose it is, when, by which centre, and every check behind the verdict. */
export function SignerCard({ signer, title, coverage = [] }: Props): ReactNode {
  const text = useText('signatures');
  const formats = useFormats();
  const why = whyOf(signer, text);
  const rows: readonly SummaryRow[] = [
    {
      term: text.result,
      value: <StatusTag kind={kindOfVerdict[signer.verdict]}>{text.verdicts[signer.verdict]}</StatusTag>,
    },
    ...(why === null ? [] : [{ term: text.why, value: why }]),
    ...usePersonRows(signer),
    ...coverage,
    { term: text.when, value: whenOf(signer, text, formats.dateTime) },
    { term: text.strength, value: text.strengths[signer.kind] },
    ...useCertificateRows(signer),
    { term: text.revocation, value: revocationOf(signer, text) },
    { term: text.level, value: levelOf(signer, text) },
  ];
  return (
    <Card>
      <h3>{title}</h3>
      {signer.testCentre && <WarningText>{text.noForce}</WarningText>}
      <SummaryList rows={rows} />
      <Checks signer={signer} title={title} />
    </Card>
  );
}
