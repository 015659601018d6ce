import type { ReactNode } from 'react';
import { addressOf } from '#shared/api/request.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Link } from '#shared/ui/layout.tsx';

interface Props {
  /** Of the application. */
  readonly id: string;
  /** Addresses of the contract. */
  readonly container: string;
  readonly report: string;
  readonly download: string;
  readonly downloadReport: string;
  /** What the container holds. */
  readonly file: string;
}

/** What a signature can be taken along in: the container that proves it anywhere, and the report for reading. */
export function SignatureFiles({ id, container, report, download, downloadReport, file }: Props): ReactNode {
  const papers = useText('signedPapers');
  const hrefOf = (path: string): string => addressOf(path, { applicationId: id }, undefined);
  return (
    <>
      <ul>
        <li>
          <Link href={hrefOf(container)} download>
            {download}
          </Link>
        </li>
        <li>
          <Link href={hrefOf(report)} download>
            {downloadReport}
          </Link>
        </li>
      </ul>
      <p>
        {file} <a href={pathTo('verify')}>{papers.verify}</a>.
      </p>
    </>
  );
}
