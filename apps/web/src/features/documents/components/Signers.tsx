import type { WholeDocument } from '@cabinet/contracts/documents';
import type { SignatureReport } from '@cabinet/contracts/signatures';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { explanationsOf, headlineOf, kindOfVerdict } from '#shared/signing/report-words.ts';
import { SignerCards } from '#shared/signing/SignerCards.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { Table } from '#shared/ui/Table.tsx';

interface Props {
  readonly document: Pick<WholeDocument, 'signed' | 'signatures'>;
}

function Files({ report: { files } }: { readonly report: SignatureReport }): ReactNode {
  const text = useText('signatures');
  const formats = useFormats();
  const nameOf = ({ name }: SignatureReport['files'][number]): string => name ?? text.unnamed;
  return (
    <Table
      caption={text.documents}
      rows={files}
      rowKey={nameOf}
      columns={[
        { key: 'name', title: text.document, rowHeader: true, cell: nameOf },
        { key: 'size', title: text.size, cell: ({ size }) => formats.size(size) },
        { key: 'signed', title: text.signed, cell: ({ signed }) => (signed ? text.isSigned : text.notSigned) },
      ]}
    />
  );
}

function Apart(): ReactNode {
  const text = useText('documents').signers;
  return (
    <>
      <p>{text.apart}</p>
      <p>
        <Link href={pathTo('verify')}>{text.verifyBoth}</Link>
      </p>
    </>
  );
}

function Told({ report, pending }: { readonly report: SignatureReport; readonly pending: boolean }): ReactNode {
  const text = useText('signatures');
  const { verdict, problem, files } = report;
  if (problem === 'content-needed') return <Apart />;
  return (
    <>
      {!pending && (
        <p>
          <StatusTag kind={kindOfVerdict[verdict]}>{headlineOf(report, text)}</StatusTag>
        </p>
      )}
      {explanationsOf(report, text).map((explanation) => (
        <p key={explanation}>{explanation}</p>
      ))}
      <SignerCards report={report} />
      {files.length > 0 && <Files report={report} />}
    </>
  );
}

/** H7: whose signatures the file bears, in words, each with every check behind it. */
export function Signers({ document: { signed, signatures } }: Props): ReactNode {
  const text = useText('documents').signers;
  const pending = signed?.pending === true;
  return (
    <>
      <h2>{text.title}</h2>
      <div role="status">{pending && <p>{text.waiting}</p>}</div>
      {signatures && <Told report={signatures} pending={pending} />}
    </>
  );
}
