import type { Application } from '@cabinet/contracts/applications';
import type { ApplicationId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { applicationQuery } from '#shared/applications/application-query.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { OfficeContacts } from '#shared/offices/OfficeContacts.tsx';
import { provisionQuery } from '#shared/provisions/provision-query.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { EnterpriseFields } from '../components/EnterpriseFields.tsx';
import { enterprisesQuery } from '../queries.ts';
import { useEnterpriseForm } from '../use-enterprise-form.ts';

/** E5: the person takes the referral to an enterprise of their choice. */
export function ChooseEnterprisePage(): ReactNode {
  const { data: application } = useSuspenseQuery(applicationQuery(useIdParameter<ApplicationId>('applicationId')));
  // Looked at once: choosing itself leads on.
  const [isOffered] = useState(application.acts.includes('chooseEnterprise'));
  if (!isOffered) return <Navigate replace to={pathTo('application', { applicationId: application.id })} />;
  return <Enterprises application={application} />;
}

interface Props {
  readonly application: Application;
}

function Enterprises({ application }: Props): ReactNode {
  const { data: enterprises } = useSuspenseQuery(enterprisesQuery(application.id));
  // One that is taken from the list meanwhile is refused by the API; the list does not change under the person's hands.
  const offered = useSeen(enterprises);
  const text = useText('provisions').enterprise;
  const form = useEnterpriseForm(application);
  const back = { href: pathTo('application', { applicationId: application.id }) };
  if (offered.length === 0)
    return (
      <Page title={text.emptyTitle} back={back}>
        <Nobody application={application} />
      </Page>
    );
  return (
    <Page title={text.title} back={back} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <About application={application} />
      <Form form={form} submit={text.submit}>
        <EnterpriseFields form={form} enterprises={offered} />
        <InsetText>
          <h2>{text.seesTitle}</h2>
          <ul>
            {text.sees.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <p>{text.notSees}</p>
        </InsetText>
      </Form>
    </Page>
  );
}

/** For which device, and until when. */
function About({ application }: Props): ReactNode {
  const text = useText('provisions').enterprise;
  const say = useBilingual();
  const { date } = useFormats();
  const { data: provision } = useSuspenseQuery(provisionQuery(useSeen(application)));
  if (!provision) return null;
  const { deviceClass, quantity, referral } = provision;
  return (
    <>
      <p>{text.device(say(deviceClass.name), quantity)}</p>
      {referral && <p>{text.until(date(referral.until))}</p>}
    </>
  );
}

/** What to do while nobody takes such referrals. */
function Nobody({ application }: Props): ReactNode {
  const text = useText('provisions').enterprise;
  return (
    <>
      <InsetText>
        <p>{text.empty}</p>
        <p>{text.emptyTerm}</p>
      </InsetText>
      <About application={application} />
      <Link href={pathTo('makers')}>{text.makers}</Link>
      <h2>{text.contacts}</h2>
      <OfficeContacts office={application.office} />
    </>
  );
}
