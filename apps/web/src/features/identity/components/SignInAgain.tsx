import { identityProblems, type Session, secondFactorRoute } from '@cabinet/contracts/identity';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { PasswordField, TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { atField } from '../at-field.ts';
import { explainWait } from '../explain-wait.ts';
import { TypedCode } from '../one-time-code.ts';
import { keepSession } from '#shared/session/session.ts';
import { useSignIn } from '../use-sign-in.ts';
import { CodeField } from './CodeField.tsx';

const ByKey = lazy(async () => ({ default: (await import('./SignInAgainByKey.tsx')).SignInAgainByKey }));

type Way = 'password' | 'code' | 'key';

interface Props {
  readonly login: string;
  readonly onDone: () => void;
}

/** Signs the same person in again over the page they were on, so that what they typed stays (B45). */
export function SignInAgain({ login, onDone }: Props): ReactNode {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const common = useText('common');
  const { withKey } = useText('identity').login;
  const [way, setWay] = useState<Way>('password');
  const finish = async (session: Session): Promise<void> => {
    if (session.pending) return setWay('code');
    keepSession(queries, session);
    // A key may be of somebody else than who was here: their cabinet begins anew.
    if (session.actor?.login === login) onDone();
    else location.assign(pathTo('home'));
  };
  const blocked = async (reason: string | null): Promise<void> =>
    void (await navigate(pathTo('loginBlocked'), { state: { reason } }));
  if (way === 'code') return <Code onSession={finish} />;
  if (way === 'key')
    return (
      <Suspense fallback={<p role="status">{common.loading}</p>}>
        <ByKey onSession={finish} />
      </Suspense>
    );
  return (
    <>
      <Password login={login} onSession={finish} onBlocked={blocked} />
      <Button look="plain" onClick={() => setWay('key')}>
        {withKey}
      </Button>
    </>
  );
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
