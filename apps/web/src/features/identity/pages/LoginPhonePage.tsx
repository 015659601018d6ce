import { PhoneNumber } from '@cabinet/contracts/people';
import { askPhoneCodeRoute } from '@cabinet/contracts/phone-access';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useProof, useProofOnFirstFocus } from '#shared/proof/use-proof.ts';
import type { AskedCode } from '../asked-code.ts';
import { explainWait } from '../explain-wait.ts';
import { useOnTheWay } from '../use-on-the-way.ts';

const Typed = z.object({ phone: PhoneNumber });

/** Asks for a code by SMS. The answer never tells whether there is such an account (B20). */
export function LoginPhonePage(): ReactNode {
  const identity = useText('identity');
  const text = useText('phoneAccess').login;
  const navigate = useNavigate();
  const onTheWay = useOnTheWay();
  const { waiting, withProof } = useProof();
  useProofOnFirstFocus();
  const form = useContractForm(Typed, {
    defaults: { phone: '' },
    onSubmit: async ({ phone }) => {
      try {
        const { nextInSeconds } = await withProof((proof) => call(askPhoneCodeRoute, { body: { phone, proof } }));
        await navigate(onTheWay(pathTo('loginPhoneCode')), {
          state: { typed: phone, nextInSeconds } satisfies AskedCode,
        });
      } catch (trouble) {
        throw explainWait(trouble, identity.wait);
      }
    },
  });
  return (
    <Page title={text.title} back={{ href: onTheWay(pathTo('login')) }} errors={<FormErrors form={form} />}>
      <p>{text.lead}</p>
      <Form form={form} submit={text.submit}>
        <TextField
          form={form}
          name="phone"
          type="tel"
          label={text.phone}
          hint={text.phoneHint}
          width="medium"
          autoComplete="tel"
        />
        <p role="status">{waiting ? identity.proofWait : ''}</p>
      </Form>
    </Page>
  );
}
