import { beginIdGovUaRoute, type IdGovUaPurpose } from '@cabinet/contracts/id-gov-ua';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { centresQuery } from '#shared/signing/centres-query.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { explainWait } from '../explain-wait.ts';
import { keepTrip } from '../id-gov-ua-trip.ts';
import { signedAnswers } from '../signed-draft.ts';

interface Props {
  readonly purpose: IdGovUaPurpose;
  readonly back: string;
}

const Going = z.object({ sharedDevice: z.boolean() });

const useGoing = (purpose: IdGovUaPurpose) => {
  const { wait } = useText('identity');
  const next = useSearchParams()[0].get('next');
  return useContractForm(Going, {
    defaults: { sharedDevice: false },
    onSubmit: async ({ sharedDevice }) => {
      try {
        const { url } = await call(beginIdGovUaRoute, { body: { purpose } });
        keepTrip({ purpose, sharedDevice, next, answered: signedAnswers() }, new Date());
        location.assign(url);
      } catch (trouble) {
        throw explainWait(trouble, wait);
      }
    },
  });
};

function Steps(): ReactNode {
  const { steps, stepsTitle, minutes } = useText('idGovUa');
  return (
    <>
      <h2>{stepsTitle}</h2>
      <ol>
        <li>{steps.opens}</li>
        <li>{steps.choose}</li>
        <li>{steps.back}</li>
      </ol>
      <p>{minutes}</p>
    </>
  );
}

/** Before the person leaves for id.gov.ua: what awaits them there. */
export function IdGovUaStart({ purpose, back }: Props): ReactNode {
  const { login } = useText('identity');
  const text = useText('idGovUa');
  const form = useGoing(purpose);
  const isOffered = useSuspenseQuery(centresQuery).data.idGovUa;
  const { title, submit } = purpose === 'sign_in' ? text.signIn : text.registration;
  return (
    <Page title={title} back={{ href: back }} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      {isOffered ? (
        <>
          <Steps />
          <Form form={form} submit={submit} sending={text.going}>
            {purpose === 'sign_in' && (
              <CheckboxField form={form} name="sharedDevice" label={login.sharedDevice} hint={login.sharedDeviceHint} />
            )}
          </Form>
        </>
      ) : (
        <p>{text.notOffered}</p>
      )}
    </Page>
  );
}
