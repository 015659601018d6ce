import { identityProblems, type Session, secondFactorRoute } from '@cabinet/contracts/identity';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { PasswordField, TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { atField } from '../at-field.ts';
import { explainWait } from '../explain-wait.ts';
import { TypedCode } from '../one-time-code.ts';
import { keepSession } from '#shared/session/session.ts';
import { useSignIn } from '../use-sign-in.ts';
import { CodeField } from './CodeField.tsx';

interface Props {
  readonly login: string;
  readonly onDone: () => void;
}

/** Signs the same person in again over the page they were on, so that what they typed stays (B45). */
export function SignInAgain({ login, onDone }: Props): ReactNode {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [owesCode, setOwesCode] = useState(false);
  const finish = async (session: Session): Promise<void> => {
    if (session.pending) return setOwesCode(true);
    keepSession(queries, session);
    onDone();
  };
  const blocked = async (reason: string | null): Promise<void> =>
    void (await navigate(pathTo('loginBlocked'), { state: { reason } }));
  return owesCode ? <Code onSession={finish} /> : <Password login={login} onSession={finish} onBlocked={blocked} />;
}

interface PasswordProps {
  readonly login: string;
  readonly onSession: (session: Session) => Promise<void>;
  readonly onBlocked: (reason: string | null) => Promise<void>;
}

function Password({ login, onSession, onBlocked }: PasswordProps): ReactNode {
  const identity = useText('identity');
  const text = identity.login;
  const { form, proofWaiting } = useSignIn({ identifier: login, onSession, onBlocked });
  return (
    <>
      <FormErrors form={form} />
      <Form form={form} submit={text.submit}>
        <TextField form={form} name="identifier" label={text.identifier} autoComplete="username" readOnly />
        <PasswordField form={form} name="password" label={text.password} autoComplete="current-password" />
        <CheckboxField form={form} name="sharedDevice" label={text.sharedDevice} hint={text.sharedDeviceHint} />
        <p role="status">{proofWaiting ? identity.proofWait : ''}</p>
      </Form>
    </>
  );
}

function Code({ onSession }: Pick<PasswordProps, 'onSession'>): ReactNode {
  const identity = useText('identity');
  const form = useContractForm(TypedCode, {
    defaults: { code: '' },
    words: { code: identity.code.missing },
    onSubmit: async ({ code }) => {
      try {
        await onSession(await call(secondFactorRoute, { body: { code } }));
      } catch (trouble) {
        throw explainWait(atField(trouble, identityProblems.wrongCode, 'code'), identity.wait);
      }
    },
  });
  return (
    <>
      <FormErrors form={form} />
      <Form form={form} submit={identity.login.submit}>
        <CodeField form={form} label={identity.code.label} hint={identity.code.hint} digits={false} />
      </Form>
    </>
  );
}
