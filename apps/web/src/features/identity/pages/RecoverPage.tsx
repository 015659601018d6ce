import { openRecoveryRoute, recoverRoute } from '@cabinet/contracts/identity';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { WeighedPassword } from '../components/WeighedPassword.tsx';
import { useMailedToken } from '#shared/navigation/mailed-token.ts';
import { TwicePassword } from '../new-password.ts';

/** A new password by the mailed link; every session ends (B34). */
export function RecoverPage(): ReactNode {
  const text = useText('identity').recover;
  const token = useMailedToken();
  return token ? (
    <NewPassword token={token} />
  ) : (
    <Page title={text.title}>
      <p>{text.noToken}</p>
      <LinkButton href={pathTo('recovery')}>{text.askAgain}</LinkButton>
    </Page>
  );
}

function NewPassword({ token }: { readonly token: string }): ReactNode {
  const identity = useText('identity');
  const text = identity.recover;
  const navigate = useNavigate();
  const queries = useQueryClient();
  // Whoever forgot a password is nowhere signed in until there is a new one; a link that is dead says so when it is used.
  useEffect(() => void call(openRecoveryRoute, { body: { token } }).catch(() => undefined), [token]);
  const form = useContractForm(TwicePassword, {
    defaults: { password: '', passwordConfirmation: '' },
    words: { password: identity.password.missing },
    onSubmit: async (answers, { idempotencyKey }) => {
      await call(recoverRoute, { body: { token, ...answers }, idempotencyKey });
      await queries.invalidateQueries({ queryKey: ['identity'] });
      await navigate(pathTo('login'), { replace: true, state: { news: 'passwordSet' } });
    },
  });
  return (
    <Page title={text.title} errors={<FormErrors form={form} />}>
      <p>{text.lead}</p>
      <Form form={form} submit={text.submit}>
        <WeighedPassword form={form} />
      </Form>
      {form.trouble !== undefined && (
        <LinkButton look="secondary" href={pathTo('recovery')}>
          {text.askAgain}
        </LinkButton>
      )}
    </Page>
  );
}
