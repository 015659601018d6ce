import type { DecisionFields } from '@cabinet/contracts/decision-fields';
import { type CardVerdict, decideApplicationRoute, type ReviewedApplication } from '@cabinet/contracts/inbox';
import { call } from '#shared/api/client.ts';
import { centrePatienceMs } from '#shared/api/request.ts';
import type { DecisionForm } from './forms.ts';
import { useGround } from './use-decision-draft.ts';
import { useDone } from './use-done.ts';

interface Sent {
  readonly idempotencyKey?: string;
  /** Of the officer, over the decision; base64. */
  readonly signature?: string;
}

/** Which card is the person's; the others that were found are not. */
const verdictOf = ({ likelyCards }: ReviewedApplication, { outcome, cardChoice }: DecisionForm): CardVerdict | null => {
  const ids = (likelyCards ?? []).map(({ id }) => id);
  if (outcome !== 'approved' || ids.length === 0) return null;
  const existing = ids.find((id) => id === cardChoice) ?? null;
  return { existing, distinctFrom: ids.filter((id) => id !== existing) };
};

/** A written decision as the contract has it, and its sending, which returns to the application. */
export const useSendDecision = (application: ReviewedApplication, draft: DecisionForm) => {
  const { id: applicationId } = application;
  const ground = useGround(application)(draft);
  const done = useDone(applicationId);
  const { outcome, reason } = draft;
  const fields: DecisionFields = {
    ...{ outcome, reason, ground },
    forIncompleteness: outcome === 'refused' && draft.forIncompleteness,
  };
  const card = verdictOf(application, draft);
  const send = ({ idempotencyKey, signature }: Sent): Promise<void> =>
    done('decided', ({ version }) =>
      call(decideApplicationRoute, {
        params: { applicationId },
        body: { version, ...fields, ...(card && { card }), ...(signature !== undefined && { signature }) },
        ...(idempotencyKey !== undefined && { idempotencyKey }),
        ...(signature !== undefined && { patienceMs: centrePatienceMs }),
      }),
    );
  return { fields, send };
};
