import type { Session } from '@cabinet/contracts/identity';
import { signInBySignatureRoute } from '@cabinet/contracts/signer-access';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { chooseDevice } from '#shared/api/local-copy.ts';
import { centrePatienceMs } from '#shared/api/request.ts';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { answerChallenge, explainRefusal } from '#shared/signing/answer-challenge.ts';
import { KeyFields } from '#shared/signing/KeyFields.tsx';
import { SignHere } from '#shared/signing/SignHere.tsx';
import { type Key, type ReadyKey, useKey } from '#shared/signing/use-key.ts';
import { explainWait } from '../explain-wait.ts';

interface Props {
  readonly onSession: (session: Session) => Promise<void>;
}

function Enter({ keyOf, ready, onSession }: Props & { readonly keyOf: Key; readonly ready: ReadyKey }): ReactNode {
  const { login: text, wait } = useText('identity');
  const signing = useText('signing');
  const form = useContractForm(z.object({ sharedDevice: z.boolean() }), {
    defaults: { sharedDevice: false },
    onSubmit: async ({ sharedDevice }) => {
      try {
        const signed = await answerChallenge('sign_in', keyOf);
        const session = await call(signInBySignatureRoute, {
          body: { ...signed, sharedDevice },
          patienceMs: centrePatienceMs,
        });
        await chooseDevice(sharedDevice);
        await onSession(session);
      } catch (trouble) {
        throw explainWait(explainRefusal(trouble, signing), wait);
      }
    },
  });
  return (
    <SignHere {...{ keyOf, ready, form }} submit={text.submit}>
      <CheckboxField form={form} name="sharedDevice" label={text.sharedDevice} hint={text.sharedDeviceHint} />
    </SignHere>
  );
}

/** Signing in again of who has no password, over the page they were on (B45). */
export function SignInAgainByKey({ onSession }: Props): ReactNode {
  const key = useKey();
  if (key.ready) return <Enter keyOf={key} ready={key.ready} onSession={onSession} />;
  return (
    <>
      <FormErrors form={key.form} />
      <KeyFields keyOf={key} />
    </>
  );
}
