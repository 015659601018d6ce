import { bindSignerRoute } from '@cabinet/contracts/signer-access';
import { useQueryClient } from '@tanstack/react-query';
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
import { useFreshProof } from '../use-fresh-proof.tsx';

interface Props {
  readonly keyOf: Key;
  readonly ready: ReadyKey;
}

/** Whose key it is, and the signature that lets it in. */
export function BindKey({ keyOf, ready }: Props): ReactNode {
  const { securityKey: text, wait } = useText('identity');
  const signing = useText('signing');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const proof = useFreshProof();
  const form = useContractForm(z.object({}), {
    defaults: {},
    onSubmit: async () => {
      try {
        // A text is taken once, so each try signs a new one.
        let renewed = false;
        const bound = await proof.run(async () => {
          const body = await answerChallenge('bind', keyOf);
          ({ renewed } = await call(bindSignerRoute, { body, patienceMs: centrePatienceMs }));
        });
        if (!bound) return;
        await queries.invalidateQueries({ queryKey: ['identity'] });
        await navigate(pathTo('security'), { state: { news: renewed ? 'keyRenewed' : 'key' } });
      } catch (trouble) {
        throw explainWait(explainRefusal(trouble, signing), wait);
      }
    },
  });
  return (
    <>
      <SignPage {...{ keyOf, ready, form }} title={text.title} back={pathTo('security')} submit={text.submit}>
        <p>{text.next}</p>
      </SignPage>
      {proof.dialog}
    </>
  );
}
