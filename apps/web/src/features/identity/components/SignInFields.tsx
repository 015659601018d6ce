import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { PasswordField, TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkList } from '#shared/ui/layout.tsx';
import { useEnter } from '../use-enter.ts';
import { useSignIn } from '../use-sign-in.ts';

type SignIn = ReturnType<typeof useSignIn>;

/** Signing in that goes on to where the person wanted to go. */
export const useSignInHere = (): SignIn => {
  const navigate = useNavigate();
  const { enter } = useEnter();
  return useSignIn({
    onSession: enter,
    onBlocked: async (reason) => void (await navigate(pathTo('loginBlocked'), { state: { reason } })),
  });
};

/** A login, an e-mail address or a verified phone in one field (B21), a password, and the ways for who has neither. */
export function SignInFields({ form, proofWaiting, bySms = false }: SignIn & { readonly bySms?: boolean }): ReactNode {
  const identity = useText('identity');
  const text = identity.login;
  const { onTheWay } = useEnter();
  return (
    <>
      <Form form={form} submit={text.submit}>
        <TextField
          form={form}
          name="identifier"
          label={text.identifier}
          hint={text.identifierHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField form={form} name="password" label={text.password} autoComplete="current-password" />
        <CheckboxField form={form} name="sharedDevice" label={text.sharedDevice} hint={text.sharedDeviceHint} />
        <p role="status">{proofWaiting ? identity.proofWait : ''}</p>
      </Form>
      <LinkList
        items={[
          { href: onTheWay(pathTo('loginKey')), text: text.withKey },
          ...(bySms ? [{ href: onTheWay(pathTo('loginPhone')), text: text.withSms }] : []),
          { href: pathTo('recovery'), text: text.forgot },
          { href: onTheWay(pathTo('register')), text: text.register },
        ]}
      />
    </>
  );
}
