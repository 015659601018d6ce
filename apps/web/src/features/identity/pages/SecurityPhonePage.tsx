import { changePhoneRoute } from '@cabinet/contracts/identity';
import { PhoneNumber } from '@cabinet/contracts/people';
import { useQueryClient } from '@tanstack/react-query';
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
import { explainWait } from '../explain-wait.ts';
import { useFreshProof } from '../use-fresh-proof.tsx';

const NewPhone = z.object({ phone: PhoneNumber });

/** A new phone; a code goes to it, and the old one stays until the code is entered (C5, C11). */
export function SecurityPhonePage(): ReactNode {
  const identity = useText('identity');
  const text = identity.phone;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const proof = useFreshProof();
  const form = useContractForm(NewPhone, {
    defaults: { phone: '' },
    onSubmit: async (body, { idempotencyKey }) => {
      try {
        if (!(await proof.run(() => call(changePhoneRoute, { body, idempotencyKey })))) return;
        await queries.invalidateQueries({ queryKey: ['identity', 'security'] });
        await navigate(pathTo('securityPhoneCode'));
      } catch (trouble) {
        throw explainWait(trouble, identity.wait);
      }
    },
  });
  return (
    <Page title={text.title} back={{ href: pathTo('security') }} errors={<FormErrors form={form} />}>
      <p>{text.what}</p>
      <Form form={form} submit={text.submit}>
        <TextField
          form={form}
          name="phone"
          type="tel"
          label={text.label}
          hint={text.hint}
          width="medium"
          autoComplete="tel"
        />
      </Form>
      {proof.dialog}
    </Page>
  );
}
