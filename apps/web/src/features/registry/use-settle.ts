import type { RegistryCardId } from '@cabinet/contracts/ids';
import { type CardDuplicate, type RegistryCard, settleDuplicateRoute } from '@cabinet/contracts/registry';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';

type Typed = { readonly verdict: string; readonly keep: string; readonly reason: string };

const Settled = z
  .object({
    verdict: z.enum(['distinct', 'same'], { error: 'field.choice' }),
    keep: z.nullable(z.string()),
    reason: z.string().check(z.trim(), z.minLength(5), z.maxLength(1000)),
  })
  .check(
    z.refine(({ verdict, keep }) => verdict === 'distinct' || keep !== null, {
      path: ['keep'],
      error: 'registry.keep_one',
    }),
  );

// The contract is what refuses a text that is none of its choices; a box left empty may be missing.
const asked = ({ verdict, keep, reason }: Typed) =>
  ({ verdict, keep: verdict === 'same' && keep ? keep : null, reason: reason ?? '' }) as z.input<typeof Settled>;

/** Which card stays is asked of one person’s two. */
const SettledAnswer = z.pipe(z.transform(asked), Settled);

/** Says whether two cards are of one person, and goes on to the one that stays. */
export const useSettle = (card: RegistryCard, pair: CardDuplicate): ContractForm<typeof SettledAnswer> => {
  const text = useText('registry').settle;
  const change = useChange('registry', text.stale);
  const navigate = useNavigate();
  return useContractForm(SettledAnswer, {
    defaults: { verdict: '', keep: '', reason: '' },
    words: {
      verdict: text.verdictMissing,
      reason: { 'field.required': text.reasonMissing, 'field.too_small': text.reasonMissing },
    },
    onSubmit: async ({ verdict, keep, reason }, { idempotencyKey }) => {
      // One of the two ids that were offered.
      const stays = keep as RegistryCardId | null;
      const body = { version: pair.version, verdict, keep: stays, reason };
      await change(() => call(settleDuplicateRoute, { params: { duplicateId: pair.id }, body, idempotencyKey }));
      await navigate(staffPathTo('registryCard', { cardId: stays ?? card.id }), { state: { news: 'settled' } });
    },
  });
};
