import type { Application } from '@cabinet/contracts/applications';
import { openDecisionContainerRoute, openDecisionReportRoute } from '@cabinet/contracts/signature-papers';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { stateOfSignature } from '#shared/signing/package-state.ts';
import { decisionSignatureQuery } from '../signature-query.ts';
import { SignatureFacts } from './SignatureFacts.tsx';
import { SignatureFiles } from './SignatureFiles.tsx';

interface Props {
  readonly application: Application;
}

/** F9: who of the office signed the decision, and the file that proves it anywhere. */
export function DecisionSignature({ application }: Props): ReactNode {
  const text = useText('applications').signature;
  const papers = useText('signedPapers');
  const { data, isError } = useQuery(decisionSignatureQuery(application));
  const signature = data?.signature;
  const state = signature && stateOfSignature(signature);
  const { pending, unsettled, outdated } = text;
  const about = state && { pending, unsettled, outdated, invalid: papers.invalidDecision, valid: null }[state];
  return (
    <>
      <h3>{papers.ofDecision}</h3>
      {signature ? <SignatureFacts signature={signature} /> : <p>{isError ? text.unknown : text.looking}</p>}
      {about && <p>{about}</p>}
      {signature && (
        <SignatureFiles
          id={application.id}
          container={openDecisionContainerRoute.path}
          report={openDecisionReportRoute.path}
          download={papers.downloadDecision}
          downloadReport={papers.decisionReport}
          file={papers.decisionFile}
        />
      )}
    </>
  );
}
