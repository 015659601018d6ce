import { checkOwnCardRoute, type OwnCardCheck, ReadCertificate } from '@cabinet/contracts/own-card-check';
import type { Profile } from '@cabinet/contracts/persons';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { relocated } from '#shared/api/retold.ts';
import { CheckboxField, RadiosField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { profileQuery } from '#shared/persons/profile-query.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { registrationService } from '#shared/registry/registration-service.ts';

type Found = Exclude<OwnCardCheck['outcome'], 'matched'>;

const useCheck = ({ name, birthDate }: Profile, onAnswer: (answer: OwnCardCheck) => void) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useContractForm(ReadCertificate, {
    defaults: {
      ...{ surname: name.surname, givenName: name.givenName, birthDate: birthDate ?? '' },
      ...{ group: null, number: '', issuedOn: '', hasSignature: false, hasSeal: false },
    },
    onSubmit: async (certificate) => {
      const answer = await call(checkOwnCardRoute, { body: { certificate } }).catch((refusal: unknown) => {
        throw relocated(refusal, '/certificate');
      });
      onAnswer(answer);
      if (answer.outcome !== 'matched') return;
      await queries.invalidateQueries({ queryKey: ['registry'] });
      await navigate(pathTo('ownCard'), { state: { news: 'matched' } });
    },
  });
};

/** B28, B29: what does not fit, who is not there, and a register that is silent are three different answers. */
function Outcome({ answer }: { readonly answer: OwnCardCheck & { readonly outcome: Found } }): ReactNode {
  const { check: text, none } = useText('ownCard');
  if (answer.outcome === 'mismatch')
    return (
      <NotificationBanner title={text.mismatchTitle}>
        <ul>
          {answer.mismatches.map((part) => (
            <li key={part}>{text.mismatches[part]}</li>
          ))}
        </ul>
        <p>{text.mismatchNext}</p>
      </NotificationBanner>
    );
  if (answer.outcome === 'down')
    return (
      <NotificationBanner title={text.downTitle}>
        <p>{text.down}</p>
      </NotificationBanner>
    );
  return (
    <NotificationBanner title={text.notFoundTitle}>
      <p>{text.notFound}</p>
      <LinkButton href={pathTo('service', { code: registrationService })}>{none.toApply}</LinkButton>
    </NotificationBanner>
  );
}

const isOpen = (answer: OwnCardCheck | null): answer is OwnCardCheck & { readonly outcome: Found } =>
  answer !== null && answer.outcome !== 'matched';

/** Nobody is found by a name alone: what is missing is asked before the certificate is copied out. */
function WithoutNumber({ profile }: { readonly profile: Profile }): ReactNode {
  const { title, without: text } = useText('ownCard').check;
  return (
    <Page title={title} back={{ href: pathTo('ownCard') }}>
      <p>{text.text}</p>
      {profile.birthDate === null && (
        <p>
          <Link href={pathTo('profileBirthDate')}>{text.birthDate}</Link>
        </p>
      )}
      {!hasNumber(profile) && (
        <>
          <p>
            <Link href={pathTo('profileTaxId')}>{text.taxId}</Link>
          </p>
          <p>
            <Link href={pathTo('profileIdentityDocument')}>{text.document}</Link>
          </p>
        </>
      )}
    </Page>
  );
}

const hasNumber = ({ taxId, unzr, identityDocument }: Profile): boolean =>
  taxId !== null || unzr !== null || identityDocument !== null;

/** D5, D6: the certificate of disability beside the databank, for whom it can find. */
export function OwnCardCheckPage(): ReactNode {
  const { data: profile } = useSuspenseQuery(profileQuery);
  const canBeFound = profile.birthDate !== null && hasNumber(profile);
  return canBeFound ? <Check profile={profile} /> : <WithoutNumber profile={profile} />;
}

/** What was typed stays whatever the answer is. */
function Check({ profile }: { readonly profile: Profile }): ReactNode {
  const { check: text } = useText('ownCard');
  const { groups } = useText('persons');
  const [answer, setAnswer] = useState<OwnCardCheck | null>(null);
  const announce = useAnnounce();
  const titles = { mismatch: text.mismatchTitle, notFound: text.notFoundTitle, down: text.downTitle };
  const form = useCheck(profile, (given) => {
    setAnswer(given);
    if (isOpen(given)) announce(titles[given.outcome]);
  });
  return (
    <Page
      title={text.title}
      back={{ href: pathTo('ownCard') }}
      banner={isOpen(answer) && <Outcome answer={answer} />}
      errors={<FormErrors form={form} />}
    >
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.submit}>
        <TextField form={form} name="surname" label={text.surname} autoComplete="family-name" />
        <TextField form={form} name="givenName" label={text.givenName} autoComplete="given-name" />
        <DateField form={form} name="birthDate" label={text.birthDate} birthday />
        <RadiosField
          form={form}
          name="group"
          label={text.group}
          choices={Object.entries(groups).map(([value, words]) => ({ value, text: words }))}
        />
        <TextField form={form} name="number" label={text.number} hint={text.numberHint} autoComplete="off" />
        <DateField form={form} name="issuedOn" label={text.issuedOn} />
        <CheckboxField form={form} name="hasSignature" label={text.hasSignature} />
        <CheckboxField form={form} name="hasSeal" label={text.hasSeal} />
      </Form>
    </Page>
  );
}
