import { changeEmailRoute } from '@cabinet/contracts/identity';
import { EmailAddress } from '@cabinet/contracts/people';
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

const NewEmail = z.object({ email: EmailAddress });

/** A new e-mail address; the old one stays until the new one is proved (C11). */
export function SecurityEmailPage(): ReactNode {
  const identity = useText('identity');
  const text = identity.email;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const proof = useFreshProof();
  const form = useContractForm(NewEmail, {
    defaults: { email: '' },
    onSubmit: async (body, { idempotencyKey }) => {
      try {
        if (!(await proof.run(() => call(changeEmailRoute, { body, idempotencyKey })))) return;
        await queries.invalidateQueries({ queryKey: ['identity', 'security'] });
        await navigate(pathTo('security'), { state: { news: 'email' } });
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
          name="email"
          type="email"
          label={text.label}
          hint={text.hint}
          autoComplete="email"
          spellCheck={false}
        />
      </Form>
      {proof.dialog}
    </Page>
  );
}
