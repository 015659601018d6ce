import { longestRecoveryText } from '@cabinet/contracts/recovery-text';
import { askUnblockRoute, UnblockForm, unblockReasons } from '@cabinet/contracts/unblock-requests';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { relocated } from '#shared/api/retold.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { LongTextField } from '#shared/form/LongTextField.tsx';
import { type ContractForm, type Defaults, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { useProof } from '#shared/proof/use-proof.ts';

type Asking = ContractForm<typeof UnblockForm>;

const beginning = {
  ...{ birthDate: '', identifier: '', text: '', email: '' },
  // Nothing is chosen for the person.
  reason: null,
} as unknown as Defaults<typeof UnblockForm>;

/** The form of who asks to be unblocked (B37). */
export const useAskUnblock = (): { readonly form: Asking; readonly waiting: boolean } => {
  const text = useText('recoveries').unblock;
  const navigate = useNavigate();
  const { waiting, withProof } = useProof();
  const missing = text.reasonMissing;
  const form = useContractForm(UnblockForm, {
    defaults: beginning,
    words: {
      identifier: text.identifierMissing,
      reason: { 'field.required': missing, 'field.choice': missing, 'field.format': missing },
    },
    onSubmit: async (asked) => {
      try {
        const filed = await withProof((proof) => call(askUnblockRoute, { body: { form: asked, proof } }));
        await navigate(pathTo('restoreDone'), { replace: true, state: filed });
      } catch (refusal) {
        throw relocated(refusal, '/form');
      }
    },
  });
  return { form, waiting };
};

/** A reason from a list and in words, and where to answer; staff see all of it. */
export function AskUnblock({ form, waiting }: ReturnType<typeof useAskUnblock>): ReactNode {
  const text = useText('recoveries');
  const { unblock } = text;
  return (
    <Form form={form} submit={text.ask.submit}>
      <TextField
        form={form}
        name="identifier"
        label={unblock.identifier}
        hint={unblock.identifierHint}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <DateField form={form} name="birthDate" label={text.ask.birthDate} birthday />
      <RadiosField
        form={form}
        name="reason"
        label={unblock.reason}
        choices={unblockReasons.map((value) => ({ value, text: unblock.reasons[value] }))}
      />
      <LongTextField
        form={form}
        name="text"
        label={unblock.text}
        hint={unblock.textHint}
        rows={4}
        longest={longestRecoveryText}
      />
      <TextField form={form} name="email" type="email" label={unblock.email} width="medium" autoComplete="email" />
      <p role="status">{waiting ? text.ask.proofWait : ''}</p>
    </Form>
  );
}
