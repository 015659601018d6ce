import type { SignatureReport } from '@cabinet/contracts/signatures';
import { type ReactNode, useEffect, useRef } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { explanationsOf, headlineOf, isOfTests } from '#shared/signing/report-words.ts';
import { SignerCards } from '#shared/signing/SignerCards.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { Table } from '#shared/ui/Table.tsx';
import { contentName } from '../content-name.ts';
import { foreignEnding } from '../foreign-ending.ts';
import type { Verified } from '../use-verification.ts';
import { SavedFiles } from './SavedFiles.tsx';

interface Props {
  readonly verified: Verified;
}

function Files({ verified: { file, report, contents } }: Props): ReactNode {
  const text = useText('signatures');
  const formats = useFormats();
  const { files } = report;
  const stateOf = ({ signed, changed }: SignatureReport['files'][number]): string =>
    changed ? text.isChanged : signed ? text.isSigned : text.notSigned;
  const nameOf = ({ name }: SignatureReport['files'][number]): string => name ?? text.unnamed;
  const toSave = contents.map((content, index) => ({
    content,
    name: files[index]?.name ?? contentName(file.name),
  }));
  return (
    <>
      <Table
        caption={files.every(({ signed }) => signed) ? text.documentsSigned : text.documents}
        rows={files}
        rowKey={nameOf}
        columns={[
          { key: 'name', title: text.document, rowHeader: true, cell: nameOf },
          { key: 'size', title: text.size, cell: ({ size }) => formats.size(size) },
          { key: 'signed', title: text.signed, cell: stateOf },
        ]}
      />
      {toSave.length > 0 && <SavedFiles files={toSave} />}
    </>
  );
}

function About({ verified: { file, report } }: Props): ReactNode {
  const text = useText('signatures');
  const formats = useFormats();
  return (
    <>
      <h3>{text.about}</h3>
      <SummaryList
        rows={[
          { term: text.fileName, value: file.name },
          { term: text.kind, value: text.kinds[report.kind] },
          { term: text.checkedAt, value: formats.dateTime(report.checkedAt) },
        ]}
      />
    </>
  );
}

/** What came of a check; its heading is the verdict and takes the focus. */
export function Report({ verified }: Props): ReactNode {
  const text = useText('signatures');
  const heading = useRef<HTMLHeadingElement>(null);
  const { report } = verified;
  // Each new report is news.
  useEffect(() => heading.current?.focus(), [report]);
  const ending = foreignEnding(verified.file.name, report.kind);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {headlineOf(report, text)}
      </h2>
      {isOfTests(report) && <WarningText>{text.noForce}</WarningText>}
      {explanationsOf(report, text).map((explanation) => (
        <p key={explanation}>{explanation}</p>
      ))}
      {ending !== null && <p>{text.misnamed(ending, text.kinds[report.kind])}</p>}
      <SignerCards report={report} />
      <About verified={verified} />
      {report.files.length > 0 && <Files verified={verified} />}
      <p data-print="no">
        <Button look="secondary" onClick={() => print()}>
          {text.print}
        </Button>
      </p>
    </section>
  );
}
