import { identityProblems } from '@cabinet/contracts/identity';
import { signerProblems, signInBySignatureRoute } from '@cabinet/contracts/signer-access';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { chooseDevice } from '#shared/api/local-copy.ts';
import { isProblem } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import { centrePatienceMs } from '#shared/api/request.ts';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { answerChallenge, explainRefusal } from '#shared/signing/answer-challenge.ts';
import { SignPage } from '#shared/signing/SignPage.tsx';
import type { Key, ReadyKey } from '#shared/signing/use-key.ts';
import { LinkList } from '#shared/ui/layout.tsx';
import { explainWait } from '../explain-wait.ts';
import { useEnter } from '../use-enter.ts';

const Entry = z.object({ sharedDevice: z.boolean() });

/** The second half of the page: the signature over a text of ours begins the session. */
const useEntry = (key: Key) => {
  const identity = useText('identity');
  const signing = useText('signing');
  const navigate = useNavigate();
  const { enter } = useEnter();
  const [isUnknown, setUnknown] = useState(false);
  const toldOf = (trouble: unknown): unknown => {
    if (!isProblem(trouble, signerProblems.signerUnknown))
      return explainWait(explainRefusal(trouble, signing), identity.wait);
    setUnknown(true);
    return retold(trouble, { detail: identity.loginKey.unknown });
  };
  const form = useContractForm(Entry, {
    defaults: { sharedDevice: false },
    onSubmit: async ({ sharedDevice }) => {
      setUnknown(false);
      try {
        const signed = await answerChallenge('sign_in', key);
        const session = await call(signInBySignatureRoute, {
          body: { ...signed, sharedDevice },
          patienceMs: centrePatienceMs,
        });
        await chooseDevice(sharedDevice);
        await enter(session);
      } catch (trouble) {
        if (!isProblem(trouble, identityProblems.blocked)) throw toldOf(trouble);
        const { reason } = trouble.facts;
        await navigate(pathTo('loginBlocked'), { state: { reason: typeof reason === 'string' ? reason : null } });
      }
    },
  });
  return { form, isUnknown };
};

interface Props {
  readonly keyOf: Key;
  readonly ready: ReadyKey;
}

/** Whose key it is, and the signature that signs its owner in. */
export function EnterByKey({ keyOf, ready }: Props): ReactNode {
  const { login, loginKey: text } = useText('identity');
  const { onTheWay } = useEnter();
  const { form, isUnknown } = useEntry(keyOf);
  const ways = [
    { href: `${pathTo('login')}?next=${encodeURIComponent(pathTo('securityKey'))}`, text: text.addToAccount },
    { href: onTheWay(pathTo('registerKey')), text: text.register },
  ];
  return (
    <SignPage
      {...{ keyOf, ready, form }}
      title={text.title}
      back={onTheWay(pathTo('login'))}
      submit={login.submit}
      before={isUnknown && <LinkList items={ways} />}
    >
      <CheckboxField form={form} name="sharedDevice" label={login.sharedDevice} hint={login.sharedDeviceHint} />
    </SignPage>
  );
}
