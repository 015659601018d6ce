import { EmailAddress } from '@cabinet/contracts/people';
import { changeEmailRoute } from '@cabinet/contracts/security';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { useContactChange } from '../use-contact-change.ts';
import { useWayBack } from '../use-way-back.ts';

const NewEmail = z.object({ email: EmailAddress });

/** A new e-mail address; the old one stays until the new one is proved (C11). */
export function SecurityEmailPage(): ReactNode {
  const text = useText('identity').email;
  const navigate = useNavigate();
  const { back } = useWayBack();
  const { form, dialog } = useContactChange(NewEmail, {
    defaults: { email: '' },
    change: (body, idempotencyKey) => call(changeEmailRoute, { body, idempotencyKey }),
    goOn: async () => void (await navigate(back, { state: { news: 'email' } })),
  });
  return (
    <Page title={text.title} back={{ href: back }} errors={<FormErrors form={form} />}>
      <p>{text.what}</p>
      <Form form={form} submit={text.submit}>
        <TextField
          form={form}
          name="email"
          type="email"
          label={text.label}
          hint={text.hint}
          autoComplete="email"
          spellCheck={false}
        />
      </Form>
      {dialog}
    </Page>
  );
}
