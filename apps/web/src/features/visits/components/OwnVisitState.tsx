import type { Channel } from '@cabinet/contracts/schedules';
import type { VisitState } from '@cabinet/contracts/visits';
import { visitMachine } from '@cabinet/domain/workflows/visit';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { VisitStateTag } from './VisitState.tsx';

interface Props {
  readonly state: VisitState;
  readonly channel: Channel;
}

interface StateWords {
  readonly label: string;
  readonly meaning: string;
  readonly next: string;
}

/** The words of the machine; for who is rung, met on a screen or visited, other ones where those speak of coming. */
const useStateWords = ({ state, channel }: Props): StateWords => {
  const { ways } = useText('visits');
  const say = useBilingual();
  const { label, meaning, next } = visitMachine.states[state];
  const usual = { label: say(label), meaning: say(meaning), next: say(next) };
  const states: Readonly<Partial<Record<VisitState, Partial<StateWords>>>> = ways[channel].states;
  return { ...usual, ...states[state] };
};

/** The state of a person's own visit in words. */
export function OwnStateTag({ state, channel }: Props): ReactNode {
  return <VisitStateTag state={state} words={useStateWords({ state, channel }).label} />;
}

/** What a state means, and what comes next. */
export function VisitMeaning({ state, channel }: Props): ReactNode {
  const text = useText('visits').visit;
  const { meaning, next } = useStateWords({ state, channel });
  return (
    <>
      <p>{meaning}</p>
      <p>
        <strong>{text.next}</strong> {next}
      </p>
    </>
  );
}
