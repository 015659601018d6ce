import type { AnswerOf } from '@cabinet/contracts/http/route';
import { identityProblems } from '@cabinet/contracts/identity';
import { confirmSecondFactorRoute, startSecondFactorRoute } from '@cabinet/contracts/security';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Columns, Hint, Lead, Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { atField } from '../at-field.ts';
import { explainWait } from '../explain-wait.ts';
import { keepFreshCodes } from '../fresh-codes.ts';
import { TypedCode } from '../one-time-code.ts';
import { keepSession } from '#shared/session/session.ts';
import { inFours } from '../rules.ts';
import { useFreshProof } from '../use-fresh-proof.tsx';
import { CodeField } from './CodeField.tsx';
import { QrCode } from '#shared/ui/QrCode.tsx';

type Secret = AnswerOf<typeof startSecondFactorRoute>;

interface Props {
  readonly back: string;
  /** Where the recovery codes are shown. */
  readonly codesHref: string;
  /** Why it must be done now, for staff. */
  readonly why?: string | undefined;
}

/** Connects an authenticator app: first the key, then a code that proves the app has it. */
export function EnrolSecondFactor(props: Props): ReactNode {
  const [secret, setSecret] = useState<Secret>();
  return secret ? <Confirm {...props} secret={secret} /> : <Start {...props} onSecret={setSecret} />;
}

function Start({ back, why, onSecret }: Props & { readonly onSecret: (secret: Secret) => void }): ReactNode {
  const text = useText('identity').enrol;
  const proof = useFreshProof();
  const form = useContractForm(z.object({}), {
    defaults: {},
    onSubmit: (_answers, { idempotencyKey }) =>
      proof.run(async () => onSecret(await call(startSecondFactorRoute, { idempotencyKey }))),
  });
  return (
    <Page title={text.title} back={{ href: back }} errors={<FormErrors form={form} />}>
      {why && <Lead>{why}</Lead>}
      <p>{text.what}</p>
      <p>{text.need}</p>
      <Form form={form} submit={text.start}>
        {null}
      </Form>
      {proof.dialog}
    </Page>
  );
}

function Key({ secret, uri }: Secret): ReactNode {
  const text = useText('identity').enrol;
  return (
    <Columns>
      <div>
        <h2>{text.byHandTitle}</h2>
        <p>{text.byHandText}</p>
        <p>
          <code translate="no">{inFours(secret)}</code>
        </p>
        <Link href={uri}>{text.open}</Link>
        <Hint>{text.openHint}</Hint>
      </div>
      <div>
        <h2>{text.byCameraTitle}</h2>
        <p>{text.byCameraText}</p>
        <QrCode content={uri} />
      </div>
    </Columns>
  );
}

function Confirm({ back, codesHref, secret }: Props & { readonly secret: Secret }): ReactNode {
  const identity = useText('identity');
  const text = identity.enrol;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useContractForm(TypedCode, {
    defaults: { code: '' },
    words: { code: identity.code.missing },
    onSubmit: async ({ code }, { idempotencyKey }) => {
      try {
        const { recoveryCodes, session } = await call(confirmSecondFactorRoute, { body: { code }, idempotencyKey });
        keepFreshCodes(recoveryCodes);
        keepSession(queries, session);
        await queries.invalidateQueries({ queryKey: ['identity', 'security'] });
        await navigate(codesHref, { replace: true });
      } catch (trouble) {
        throw explainWait(atField(trouble, identityProblems.wrongCode, 'code'), identity.wait);
      }
    },
  });
  const ready = (
    <NotificationBanner kind="success" title={text.readyTitle}>
      <p>{text.ready}</p>
    </NotificationBanner>
  );
  return (
    <Page title={text.connectTitle} back={{ href: back }} banner={ready} errors={<FormErrors form={form} />}>
      <Key {...secret} />
      <Form form={form} submit={text.confirm}>
        <CodeField form={form} label={text.codeLabel} hint={text.codeHint} />
      </Form>
    </Page>
  );
}
