import type { Application } from '@cabinet/contracts/applications';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Navigate } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { KeyPage } from '#shared/signing/KeyPage.tsx';
import { useKey } from '#shared/signing/use-key.ts';
import { useApplication } from '../queries.ts';
import { packageQuery } from '../signature-query.ts';

const loadSigning = async () => ({ default: (await import('../components/SignIt.tsx')).SignIt });
const SignIt = lazy(loadSigning);
const SignedFiles = lazy(async () => ({ default: (await import('../components/SignedFiles.tsx')).SignedFiles }));
// Who comes from the check page has all that is needed.
const BeforeSigning = lazy(async () => ({ default: (await import('../components/BeforeSigning.tsx')).BeforeSigning }));

/** F12: the draft and each of its files are signed with КЕП before sending. */
export function SignApplicationPage(): ReactNode {
  const application = useApplication();
  const { data: pack } = useSuspenseQuery(packageQuery(application));
  const params = { applicationId: application.id };
  if (application.state !== 'draft') return <Navigate replace to={pathTo('application', params)} />;
  // The declaration stands in the same list: it is signed with the rest.
  if (application.precheck.length > 0 || pack.manifest === null)
    return <BeforeSigning application={application} lack="answers" />;
  if (!hasNumber(application)) return <BeforeSigning application={application} lack="number" />;
  return (
    <Signing application={application} manifest={pack.manifest}>
      <Suspense>
        <SignedFiles pack={pack} number={application.number} />
      </Suspense>
    </Signing>
  );
}

interface Props {
  readonly application: Application;
}

/** A certificate is known by the number in it: without one to compare with, no signature could be taken. */
const hasNumber = ({ applicant, submittedBy, representative }: Application): boolean =>
  Boolean(applicant.taxId || (submittedBy !== 'self' && representative?.taxId));

interface SigningProps extends Props {
  readonly manifest: string;
  readonly children: ReactNode;
}

function Signing({ application, manifest, children }: SigningProps): ReactNode {
  const { sign, signature } = useText('applications');
  const key = useKey();
  // Here by the time a key is open.
  useEffect(() => void loadSigning().catch(() => undefined), []);
  const asked = (
    <KeyPage keyOf={key} title={sign.title} back={pathTo('applicationCheck', { applicationId: application.id })}>
      <p>{signature.gives}</p>
      <p>{signature.optional}</p>
      {children}
    </KeyPage>
  );
  if (!key.ready) return asked;
  return (
    <Suspense fallback={asked}>
      <SignIt {...{ application, manifest }} keyOf={key} ready={key.ready}>
        {children}
      </SignIt>
    </Suspense>
  );
}
