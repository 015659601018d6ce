import type { CardState, CloseGround } from '@cabinet/contracts/registry';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { StatusTag } from '#shared/ui/StatusTag.tsx';

interface Props {
  readonly state: CardState;
  readonly ground?: CloseGround | null | undefined;
}

/** Whether a card is in use, and if not, why. */
export function CardStateTag({ state, ground }: Props): ReactNode {
  const { states, closedFor } = useText('registry');
  return (
    <StatusTag kind={state === 'active' ? 'active' : 'refused'}>{ground ? closedFor[ground] : states[state]}</StatusTag>
  );
}

/** Whether the person has a cabinet. */
export function HasAccountTag({ hasAccount }: { readonly hasAccount: boolean }): ReactNode {
  const text = useText('registry');
  return <StatusTag kind={hasAccount ? 'done' : 'neutral'}>{hasAccount ? text.hasAccount : text.noAccount}</StatusTag>;
}
