import {
  decideRecoveryRoute,
  DecisionReason,
  type FoundAccount,
  longestReason,
  type RecoveryDecision,
  type RecoveryDetail,
} from '@cabinet/contracts/managed-recoveries';
import { recoveryProblems } from '@cabinet/contracts/recovery-status';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { isProblem } from '#shared/api/problem.ts';
import { relocated } from '#shared/api/retold.ts';
import { useChange } from '#shared/api/use-change.ts';
import { CheckboxField, RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { LongTextField } from '#shared/form/LongTextField.tsx';
import { type ContractForm, type Defaults, useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useActor } from '#shared/session/session.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';

const Typed = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('approved'), dropsSecondFactor: z.boolean() }),
  z.object({ outcome: z.literal('refused'), reason: DecisionReason }),
]);

export type Deciding = ContractForm<typeof Typed>;

interface Case {
  readonly recovery: RecoveryDetail;
  /** The account it is about, as far as it was found. */
  readonly account: FoundAccount | null;
}

const decisionOf = (typed: z.infer<typeof Typed>, account: FoundAccount | null): RecoveryDecision | null => {
  if (typed.outcome === 'refused') return typed;
  return account && { ...typed, accountId: account.accountId };
};

export const useDeciding = ({ recovery, account }: Case): Deciding => {
  const { id, version, kind } = useSeen(recovery);
  const { decide: text } = useText('recoveryDesk');
  const change = useChange('recoveries', text.stale);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const missing = text.outcomeMissing;
  // An objection can only be closed; nothing else is chosen for the officer.
  const outcome = kind === 'objection' ? 'refused' : undefined;
  return useContractForm(Typed, {
    defaults: { outcome, dropsSecondFactor: false, reason: '' } as unknown as Defaults<typeof Typed>,
    words: { outcome: { 'field.required': missing, 'field.choice': missing, 'field.format': missing } },
    onSubmit: async (typed, { idempotencyKey }) => {
      const decision = decisionOf(typed, account);
      if (!decision) return;
      const body = { version, decision };
      try {
        await change(() => call(decideRecoveryRoute, { params: { recoveryId: id }, body, idempotencyKey }));
      } catch (refusal) {
        if (isProblem(refusal, recoveryProblems.decided)) await queries.invalidateQueries({ queryKey: ['recoveries'] });
        throw relocated(refusal, '/decision');
      }
      await navigate(staffPathTo('recoveries'), { state: { news: decision.outcome } });
    },
  });
};

/** Why it cannot be approved now, in words; undefined: it can. */
const useObstacle = ({ recovery, account }: Case): string | undefined => {
  const { decide: text } = useText('recoveryDesk');
  const actor = useActor();
  if (!account) return text.needsAccount;
  const unblocks = recovery.kind === 'unblock' || account.state === 'blocked';
  return unblocks && actor?.role !== 'administrator' ? text.needsAdministrator : undefined;
};

/** Approves or refuses; what an approval brings is said before it. */
export function DecideForm({ form, ...about }: Case & { readonly form: Deciding }): ReactNode {
  const { decide: text } = useText('recoveryDesk');
  const { kind } = about.recovery;
  const obstacle = useObstacle(about);
  const outcome = form.watch('outcome') as string | undefined;
  const closes = kind === 'objection';
  const approves = kind === 'unblock' ? text.approve.unblock : text.approve.recover;
  return (
    <Form
      form={form}
      submit={text.submit}
      beside={<Link href={staffPathTo('recoveries')}>{useText('common').back}</Link>}
    >
      {!closes && obstacle && (
        <InsetText>
          <p>{obstacle}</p>
        </InsetText>
      )}
      {!closes && (
        <RadiosField
          form={form}
          name="outcome"
          label={text.outcome}
          choices={[
            ...(obstacle ? [] : [{ value: 'approved', text: approves }]),
            { value: 'refused', text: text.refuse },
          ]}
        />
      )}
      {outcome === 'approved' && kind === 'recover' && (
        <>
          <InsetText>
            <p>{text.consequence}</p>
          </InsetText>
          {about.account?.secondFactor && (
            <CheckboxField form={form} name="dropsSecondFactor" label={text.drop} hint={text.dropHint} />
          )}
        </>
      )}
      {outcome === 'refused' && (
        <LongTextField
          form={form}
          name="reason"
          label={closes ? text.closeReason : text.reason}
          hint={closes ? text.closeReasonHint : text.reasonHint}
          rows={4}
          longest={longestReason}
        />
      )}
    </Form>
  );
}
