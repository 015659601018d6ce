import { type CardClaim, type RegistryCard, registryProblems, settleClaimRoute } from '@cabinet/contracts/registry';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { isProblem } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import { useChange } from '#shared/api/use-change.ts';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';

const Settled = z.object({
  verdict: z.enum(['linked', 'left'], { error: 'field.choice' }),
  reason: z.string().check(z.trim(), z.minLength(5), z.maxLength(1000)),
});

/** Says whether a card is of the person who proved its number; `claim` as the officer saw it. */
export const useSettleClaim = (card: RegistryCard, claim: CardClaim): ContractForm<typeof Settled> => {
  const { settle: text } = useText('registryClaims');
  const change = useChange('registry', text.stale);
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useContractForm(Settled, {
    defaults: { reason: '' },
    words: {
      verdict: text.verdictMissing,
      reason: { 'field.required': text.reasonMissing, 'field.too_small': text.reasonMissing },
    },
    onSubmit: async ({ verdict, reason }, { idempotencyKey }) => {
      const body = { version: claim.version, verdict, reason };
      try {
        await change(() => call(settleClaimRoute, { params: { claimId: claim.id }, body, idempotencyKey }));
      } catch (refusal) {
        if (isProblem(refusal, registryProblems.cardTaken)) throw retold(refusal, { detail: text.taken });
        if (!isProblem(refusal, registryProblems.claimSettled)) throw refusal;
        await queries.invalidateQueries({ queryKey: ['registry'] });
        throw retold(refusal, { detail: text.stale });
      }
      await navigate(staffPathTo('registryCard', { cardId: card.id }), { state: { news: verdict } });
    },
  });
};
