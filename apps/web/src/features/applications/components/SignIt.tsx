import { signPackageRoute } from '@cabinet/contracts/application-signing';
import type { Application } from '@cabinet/contracts/applications';
import { fromBase64 } from '@cabinet/kep/bytes';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { centrePatienceMs } from '#shared/api/request.ts';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { explainRefusal } from '#shared/signing/answer-challenge.ts';
import { SignPage } from '#shared/signing/SignPage.tsx';
import type { Key, ReadyKey } from '#shared/signing/use-key.ts';
import { applicationQuery } from '../queries.ts';
import { packageQuery } from '../signature-query.ts';

interface Props {
  readonly application: Application;
  /** The bytes to sign, in base64. */
  readonly manifest: string;
  readonly keyOf: Key;
  readonly ready: ReadyKey;
  readonly children: ReactNode;
}

/** The second half of signing an application: whose key it is, and the signature. */
export function SignIt({ application, manifest, keyOf, ready, children }: Props): ReactNode {
  const text = useText('applications').sign;
  const signing = useText('signing');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const params = { applicationId: application.id };
  const form = useContractForm(z.object({}), {
    defaults: {},
    onSubmit: async () => {
      try {
        const signature = await keyOf.signDetached(fromBase64(manifest));
        const body = { version: application.version, signature };
        // Each signature is another one, so a retry is an act of its own: it has no key to be repeated under.
        const pack = await call(signPackageRoute, { params, body, patienceMs: centrePatienceMs });
        queries.setQueryData(packageQuery(application).queryKey, pack);
        await queries.invalidateQueries({ queryKey: applicationQuery(application.id).queryKey });
        await navigate(pathTo('applicationCheck', params), { state: { news: 'signed' } });
      } catch (trouble) {
        // What was to be signed may have changed meanwhile: the next try signs what is there now.
        await queries.invalidateQueries({ queryKey: ['applications'] });
        throw explainRefusal(trouble, signing);
      }
    },
  });
  return (
    <SignPage
      {...{ keyOf, ready, form }}
      title={text.title}
      back={pathTo('applicationCheck', params)}
      submit={text.submit}
    >
      {children}
    </SignPage>
  );
}
