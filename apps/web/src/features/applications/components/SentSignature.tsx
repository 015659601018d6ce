import { openContainerRoute } from '@cabinet/contracts/application-signing';
import type { Application } from '@cabinet/contracts/applications';
import { openSignatureReportRoute } from '@cabinet/contracts/signature-papers';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { stateOfSignature } from '#shared/signing/package-state.ts';
import { useSignature } from '../signature-query.ts';
import { SignatureFacts } from './SignatureFacts.tsx';
import { SignatureFiles } from './SignatureFiles.tsx';

interface Props {
  readonly application: Application;
}

function Signed({ application }: Props): ReactNode {
  const text = useText('applications').signature;
  const papers = useText('signedPapers');
  const { signature, failed } = useSignature(application);
  if (!signature) return <p>{failed ? text.unknown : text.looking}</p>;
  const state = stateOfSignature(signature);
  const about = {
    valid: null,
    ...{ pending: text.pending, unsettled: text.unsettled },
    ...{ invalid: papers.invalidSent, outdated: papers.outdatedSent },
  };
  return (
    <>
      <SignatureFacts signature={signature} />
      {about[state] && <p>{about[state]}</p>}
      <SignatureFiles
        id={application.id}
        container={openContainerRoute.path}
        report={openSignatureReportRoute.path}
        download={papers.download}
        downloadReport={papers.report}
        file={papers.file}
      />
    </>
  );
}

/** F12: the signature of a sent application and the file that proves it anywhere. */
export function SentSignature({ application }: Props): ReactNode {
  const text = useText('applications').signature;
  return (
    <>
      <h2>{text.title}</h2>
      <Signed application={application} />
    </>
  );
}
