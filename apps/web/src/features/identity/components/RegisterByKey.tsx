import { readSignerRoute } from '@cabinet/contracts/signer-access';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { centrePatienceMs } from '#shared/api/request.ts';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { answerChallenge, explainRefusal } from '#shared/signing/answer-challenge.ts';
import { SignPage } from '#shared/signing/SignPage.tsx';
import type { Key, ReadyKey } from '#shared/signing/use-key.ts';
import { explainWait } from '../explain-wait.ts';
import { beginSigned } from '../signed-draft.ts';

interface Props {
  readonly keyOf: Key;
  readonly ready: ReadyKey;
}

/** Whose key it is, and the signature by which its owner is read. */
export function RegisterByKey({ keyOf, ready }: Props): ReactNode {
  const { registerKey: text, wait } = useText('identity');
  const signing = useText('signing');
  const navigate = useNavigate();
  const form = useContractForm(z.object({}), {
    defaults: {},
    onSubmit: async () => {
      try {
        beginSigned(
          await call(readSignerRoute, {
            body: await answerChallenge('registration', keyOf),
            patienceMs: centrePatienceMs,
          }),
        );
        await navigate(pathTo('registerSigned'));
      } catch (trouble) {
        throw explainWait(explainRefusal(trouble, signing), wait);
      }
    },
  });
  return (
    <SignPage {...{ keyOf, ready, form }} title={text.title} back={pathTo('register')} submit={text.submit}>
      <p>{text.next}</p>
    </SignPage>
  );
}
