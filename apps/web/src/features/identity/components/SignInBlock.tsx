import type { ReactNode } from 'react';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Card } from '#shared/ui/layout.tsx';
import { SignInFields, useSignInHere } from './SignInFields.tsx';

/** A6: signing in on a page that has other things too; its errors stand above its own fields. */
export function SignInBlock(): ReactNode {
  const { login: text } = useText('identity');
  const signIn = useSignInHere();
  return (
    <Card>
      <h2>{text.title}</h2>
      <FormErrors form={signIn.form} />
      <SignInFields {...signIn} />
    </Card>
  );
}
