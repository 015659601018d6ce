import { identityProblems } from '@cabinet/contracts/identity';
import { changePasswordRoute } from '@cabinet/contracts/security';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { PasswordField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { atField } from '../at-field.ts';
import { WeighedPassword } from '../components/WeighedPassword.tsx';
import { explainWait } from '../explain-wait.ts';
import { passwordsAgree, TwicePassword } from '../new-password.ts';
import { securityQuery } from '../queries.ts';

const Change = z
  .object({ current: z.string().check(z.minLength(1), z.maxLength(512)), ...TwicePassword.shape })
  .check(passwordsAgree);

/** A new password; other sessions end. */
export function SecurityPasswordPage(): ReactNode {
  const identity = useText('identity');
  const text = identity.changePassword;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { login, email } = useSuspenseQuery(securityQuery).data;
  const form = useContractForm(Change, {
    defaults: { current: '', password: '', passwordConfirmation: '' },
    words: { current: text.currentMissing, password: identity.password.missing },
    onSubmit: async (body, { idempotencyKey }) => {
      try {
        await call(changePasswordRoute, { body, idempotencyKey });
        await queries.invalidateQueries({ queryKey: ['identity'] });
        await navigate(pathTo('security'), { state: { news: 'password' } });
      } catch (trouble) {
        throw explainWait(atField(trouble, identityProblems.wrongPair, 'current'), identity.wait);
      }
    },
  });
  return (
    <Page title={text.title} back={{ href: pathTo('security') }} errors={<FormErrors form={form} />}>
      <p>{text.what}</p>
      <Form form={form} submit={text.submit}>
        <PasswordField form={form} name="current" label={text.current} autoComplete="current-password" />
        <WeighedPassword form={form} about={{ login, email }} />
      </Form>
    </Page>
  );
}
