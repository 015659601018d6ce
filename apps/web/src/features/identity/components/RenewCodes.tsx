import { renewRecoveryCodesRoute } from '@cabinet/contracts/security';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { keepFreshCodes } from '../fresh-codes.ts';
import { useFreshProof } from '../use-fresh-proof.tsx';

interface Props {
  readonly back: string;
  /** Where the new codes are shown. */
  readonly codesHref: string;
  /** Earlier codes that still work. */
  readonly left: number;
}

/** Ten new recovery codes while sign-in with a code stays on. */
export function RenewCodes({ back, codesHref, left }: Props): ReactNode {
  const identity = useText('identity');
  const text = identity.renew;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const proof = useFreshProof();
  const form = useContractForm(z.object({}), {
    defaults: {},
    onSubmit: (_answers, { idempotencyKey }) =>
      proof.run(async () => {
        keepFreshCodes((await call(renewRecoveryCodesRoute, { idempotencyKey })).recoveryCodes);
        await queries.invalidateQueries({ queryKey: ['identity', 'security'] });
        await navigate(codesHref, { replace: true });
      }),
  });
  return (
    <Page title={text.title} back={{ href: back }} errors={<FormErrors form={form} />}>
      <p>{text.what}</p>
      <p>{identity.security.codes(left)}.</p>
      <Form form={form} submit={text.submit}>
        {null}
      </Form>
      {proof.dialog}
    </Page>
  );
}
