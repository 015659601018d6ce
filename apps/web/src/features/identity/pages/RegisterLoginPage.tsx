import { Login } from '@cabinet/contracts/login';
import { containsOwnName } from '@cabinet/contracts/own-names';
import { EmailAddress } from '@cabinet/contracts/people';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { useText } from '#shared/i18n/texts.ts';
import { EmailField, LoginField } from '../components/account-questions.tsx';
import { StepPage } from '../components/StepPage.tsx';
import { currentDraft } from '../registration-draft.ts';
import { useRegistrationStep } from '../use-registration-step.ts';

/** B3: the login must not be the person's own name, in any spelling. */
const notOwnName = z.refine<string>(
  (login) => {
    const { surname, givenName, patronymic } = currentDraft();
    return !containsOwnName(login, [surname, givenName, patronymic]);
  },
  { error: 'people.login_own_name' },
);

const LoginAndEmail = z.object({ login: Login.check(notOwnName), email: EmailAddress });

/** Registration, step 2: login and e-mail address. */
export function RegisterLoginPage(): ReactNode {
  const text = useText('identity').register;
  const { login, email } = currentDraft();
  const form = useRegistrationStep(LoginAndEmail, { step: 'registerLogin', defaults: { login, email } });
  return (
    <StepPage step="registerLogin" title={text.loginTitle} form={form}>
      <LoginField form={form} />
      <EmailField form={form} />
    </StepPage>
  );
}
