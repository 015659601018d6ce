import type { ConsultationState } from '@cabinet/contracts/consultations';
import { consultationMachine } from '@cabinet/domain/workflows/consultation';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';

const kinds: Readonly<Record<ConsultationState, StatusKind>> = {
  draft: 'neutral',
  sent: 'active',
  answered: 'done',
  closed: 'neutral',
};

/** The state of a consultation in the words of its machine. */
export function ConsultationStateTag({ state }: { readonly state: ConsultationState }): ReactNode {
  const say = useBilingual();
  return <StatusTag kind={kinds[state]}>{say(consultationMachine.states[state].label)}</StatusTag>;
}
