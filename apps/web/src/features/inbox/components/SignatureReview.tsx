import { type PackageSignature, reviewContainerRoute } from '@cabinet/contracts/application-signing';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import {
  reviewDecisionContainerRoute,
  reviewDecisionReportRoute,
  reviewSignatureReportRoute,
} from '@cabinet/contracts/signature-papers';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { addressOf } from '#shared/api/request.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { wasDecisionSigned } from '#shared/signing/decision-signed.ts';
import { stateOfSignature, wasSigned } from '#shared/signing/package-state.ts';
import { SignerCard } from '#shared/signing/SignerCard.tsx';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText, WarningText } from '#shared/ui/InsetText.tsx';
import { Actions, Hint, Link } from '#shared/ui/layout.tsx';
import { type SignedThing, signatureQuery } from '../queries.ts';

interface Props {
  readonly application: ReviewedApplication;
}

interface StateProps {
  readonly signature: PackageSignature;
  readonly valid: string;
}

/** Good news is a line; what an officer must not overlook is a warning. */
function StateWords({ signature, valid }: StateProps): ReactNode {
  const { states } = useText('inbox').signature;
  const said = { ...states, valid };
  const state = stateOfSignature(signature);
  if (state === 'invalid' || state === 'outdated' || state === 'unsettled')
    return <WarningText>{said[state]}</WarningText>;
  return <InsetText>{said[state]}</InsetText>;
}

const files = {
  application: { container: reviewContainerRoute.path, report: reviewSignatureReportRoute.path },
  decision: { container: reviewDecisionContainerRoute.path, report: reviewDecisionReportRoute.path },
} as const;

function Signed({ application: { id }, of }: Props & { readonly of: SignedThing }): ReactNode {
  const text = useText('inbox').signature;
  const words = text[of];
  const formats = useFormats();
  const { data, isError } = useQuery(signatureQuery(id, of));
  const hrefOf = (path: string): string => addressOf(path, { applicationId: id }, undefined);
  if (!data) return <p>{isError ? text.unknown : text.looking}</p>;
  const { signature } = data;
  if (!signature) return <p>{text.none}</p>;
  return (
    <>
      <StateWords signature={signature} valid={words.valid} />
      <p>
        {text.received(formats.dateTime(signature.receivedAt))} {text.checked(formats.dateTime(signature.checkedAt))}
      </p>
      {of === 'application' && signature.report.signer?.edrpou && <WarningText>{text.powers}</WarningText>}
      <SignerCard signer={signature.report} title={text.result} />
      <Actions>
        <LinkButton look="secondary" href={hrefOf(files[of].container)} download>
          {words.download}
        </LinkButton>
        <LinkButton look="secondary" href={hrefOf(files[of].report)} download>
          {text.report}
        </LinkButton>
      </Actions>
      <Hint>{words.file}</Hint>
      <p>
        <Link href={pathTo('verify')}>{text.verify}</Link>
      </p>
    </>
  );
}

/** F12: whether the application is signed, by whom, and every check behind the verdict. */
export function SignatureReview({ application }: Props): ReactNode {
  const text = useText('inbox').signature;
  return (
    <>
      <h2>{text.title}</h2>
      {wasSigned(application) ? <Signed application={application} of="application" /> : <p>{text.none}</p>}
    </>
  );
}

/** The officer’s signature over the decision that stands; nothing where it was sent without one. */
export function DecisionSignature({ application }: Props): ReactNode {
  const text = useText('inbox').signature;
  if (!wasDecisionSigned(application)) return null;
  return (
    <>
      <h3>{text.decision.title}</h3>
      <Signed application={application} of="decision" />
    </>
  );
}
