import { identityProblems } from '@cabinet/contracts/identity';
import { proveAgainRoute } from '@cabinet/contracts/security';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { PasswordField, TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useActor } from '#shared/session/session.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { atField } from '../at-field.ts';
import { explainWait } from '../explain-wait.ts';
import { signerKeysQuery } from '../queries.ts';

const ProveByKey = lazy(async () => ({ default: (await import('./ProveByKey.tsx')).ProveByKey }));

const proofWith = (code: 'code' | 'no code') =>
  z.object({
    password: z.string().check(z.minLength(1), z.maxLength(512)),
    code: z.string().check(
      z.trim(),
      z.maxLength(20),
      z.refine((typed) => code === 'no code' || typed !== '', { error: 'field.required' }),
    ),
  });
const PasswordAlone = proofWith('no code');
const PasswordAndCode = proofWith('code');

interface Props {
  readonly open: boolean;
  readonly onSettled: (proved: boolean) => void;
}

/** Asks for the password once more, and for the code where there is one; for КЕП where there is no password. The page below keeps everything. */
export function ProveDialog({ open, onSettled }: Props): ReactNode {
  const text = useText('identity').prove;
  return (
    <Dialog open={open} onClose={() => onSettled(false)} title={text.title}>
      <Question onSettled={onSettled} />
    </Dialog>
  );
}

function Question({ onSettled }: Pick<Props, 'onSettled'>): ReactNode {
  const common = useText('common');
  const { data: ways, isPending } = useQuery(signerKeysQuery);
  const loading = <p role="status">{common.loading}</p>;
  if (isPending) return loading;
  if (ways?.hasPassword !== false) return <Password onSettled={onSettled} />;
  return (
    <Suspense fallback={loading}>
      <ProveByKey onSettled={onSettled} />
    </Suspense>
  );
}

function Password({ onSettled }: Pick<Props, 'onSettled'>): ReactNode {
  const identity = useText('identity');
  const common = useText('common');
  const text = identity.prove;
  const withCode = useActor()?.secondFactor ?? false;
  const form = useContractForm(withCode ? PasswordAndCode : PasswordAlone, {
    defaults: { password: '', code: '' },
    words: { password: identity.login.passwordMissing, code: identity.code.missing },
    onSubmit: async ({ password, code }) => {
      try {
        await call(proveAgainRoute, { body: { password, ...(code && { code }) } });
        onSettled(true);
      } catch (trouble) {
        const placed = atField(trouble, identityProblems.wrongPair, 'password', text.wrongPassword);
        throw explainWait(atField(placed, identityProblems.wrongCode, 'code'), identity.wait);
      }
    },
  });
  return (
    <>
      <FormErrors form={form} />
      <p>{text.why}</p>
      <Form
        form={form}
        submit={text.submit}
        beside={
          <Button look="secondary" onClick={() => onSettled(false)}>
            {common.cancel}
          </Button>
        }
      >
        <PasswordField form={form} name="password" label={identity.login.password} autoComplete="current-password" />
        {withCode && (
          <TextField
            form={form}
            name="code"
            label={identity.code.label}
            hint={identity.code.hint}
            width="medium"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Form>
    </>
  );
}
