import { PhoneNumber } from '@cabinet/contracts/people';
import { changePhoneRoute } from '@cabinet/contracts/security';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useContactChange } from '../use-contact-change.ts';
import { useWayBack } from '../use-way-back.ts';

const NewPhone = z.object({ phone: PhoneNumber });

/** A new phone; a code goes to it, and the old one stays until the code is entered (C5, C11). */
export function SecurityPhonePage(): ReactNode {
  const text = useText('identity').phone;
  const navigate = useNavigate();
  const { back, keep } = useWayBack();
  const { form, dialog } = useContactChange(NewPhone, {
    defaults: { phone: '' },
    change: (body, idempotencyKey) => call(changePhoneRoute, { body, idempotencyKey }),
    goOn: async () => void (await navigate(keep(pathTo('securityPhoneCode')))),
  });
  return (
    <Page title={text.title} back={{ href: back }} errors={<FormErrors form={form} />}>
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
      {dialog}
    </Page>
  );
}
