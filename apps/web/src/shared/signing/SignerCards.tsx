import type { FileSigner, SignatureReport } from '@cabinet/contracts/signatures';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import type { SummaryRow } from '#shared/ui/SummaryList.tsx';
import { SignerCard } from './SignerCard.tsx';

interface Props {
  readonly report: Pick<SignatureReport, 'signers' | 'files'>;
}

function Names({ of: names }: { readonly of: readonly string[] }): ReactNode {
  const text = useText('signatures');
  if (names.length < 2) return <span>{names[0] ?? text.forNoFile}</span>;
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

/** What a signature stands for, where not all of the file stand for the same. */
const useCoverage = ({ signers, files }: Props['report']): ((signer: FileSigner) => readonly SummaryRow[]) => {
  const text = useText('signatures');
  const setsDiffer = new Set(signers.map((signer) => signer.files?.join())).size > 1;
  const versionsDiffer = signers.some(({ coversWholeFile }) => coversWholeFile === false);
  const nameOf = (place: number): string => files[place]?.name ?? text.unnamed;
  return ({ files: places, coversWholeFile }) => [
    ...(setsDiffer && places ? [{ term: text.forFiles, value: <Names of={places.map(nameOf)} /> }] : []),
    ...(versionsDiffer && coversWholeFile !== null
      ? [{ term: text.version, value: coversWholeFile ? text.wholeFile : text.earlierVersion }]
      : []),
  ];
};

/** Every signature of a file. */
export function SignerCards({ report }: Props): ReactNode {
  const text = useText('signatures');
  const coverageOf = useCoverage(report);
  const { signers } = report;
  return signers.map((signer, index) => (
    <SignerCard
      key={`${index} ${signer.certificate?.sha256}`}
      signer={signer}
      title={text.signature(index + 1, signers.length)}
      coverage={coverageOf(signer)}
    />
  ));
}
