import type { VisitState } from '@cabinet/contracts/visits';
import { visitMachine } from '@cabinet/domain/workflows/visit';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';

const kinds: Readonly<Record<VisitState, StatusKind>> = {
  held: 'neutral',
  booked: 'active',
  checked_in: 'active',
  called: 'attention',
  serving: 'active',
  done: 'done',
  no_show: 'refused',
  cancelled_by_user: 'neutral',
  cancelled_by_office: 'refused',
};

/** The state of a visit in the words of its machine. */
export function VisitStateTag({ state }: { readonly state: VisitState }): ReactNode {
  const say = useBilingual();
  return <StatusTag kind={kinds[state]}>{say(visitMachine.states[state].label)}</StatusTag>;
}

/** What a state means, and what comes next. */
export function VisitMeaning({ state }: { readonly state: VisitState }): ReactNode {
  const text = useText('visits').visit;
  const say = useBilingual();
  const { meaning, next } = visitMachine.states[state];
  return (
    <>
      <p>{say(meaning)}</p>
      <p>
        <strong>{text.next}</strong> {say(next)}
      </p>
    </>
  );
}
