import { proveBySignatureRoute } from '@cabinet/contracts/signer-access';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { centrePatienceMs } from '#shared/api/request.ts';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { answerChallenge, explainRefusal } from '#shared/signing/answer-challenge.ts';
import { KeyFields } from '#shared/signing/KeyFields.tsx';
import { SignHere } from '#shared/signing/SignHere.tsx';
import { type Key, type ReadyKey, useKey } from '#shared/signing/use-key.ts';
import { Button } from '#shared/ui/Button.tsx';
import { explainWait } from '../explain-wait.ts';

interface Props {
  readonly onSettled: (proved: boolean) => void;
}

function Cancel({ onSettled }: Props): ReactNode {
  return (
    <Button look="secondary" onClick={() => onSettled(false)}>
      {useText('common').cancel}
    </Button>
  );
}

function Sign({ keyOf, ready, onSettled }: Props & { readonly keyOf: Key; readonly ready: ReadyKey }): ReactNode {
  const identity = useText('identity');
  const signing = useText('signing');
  const form = useContractForm(z.object({}), {
    defaults: {},
    onSubmit: async () => {
      try {
        await call(proveBySignatureRoute, {
          body: await answerChallenge('prove_again', keyOf),
          patienceMs: centrePatienceMs,
        });
        keyOf.forget();
        onSettled(true);
      } catch (trouble) {
        throw explainWait(explainRefusal(trouble, signing), identity.wait);
      }
    },
  });
  return (
    <SignHere {...{ keyOf, ready, form }} submit={identity.prove.submitKey} beside={<Cancel onSettled={onSettled} />} />
  );
}

/** The proof of who has no password: a signature over a text made for this act. */
export function ProveByKey({ onSettled }: Props): ReactNode {
  const text = useText('identity').prove;
  const key = useKey();
  if (key.ready) return <Sign keyOf={key} ready={key.ready} onSettled={onSettled} />;
  return (
    <>
      <FormErrors form={key.form} />
      <p>{text.whyKey}</p>
      <KeyFields keyOf={key} beside={<Cancel onSettled={onSettled} />} />
    </>
  );
}
