import type { Topic } from '@cabinet/contracts/schedules';
import type { Pace } from '@cabinet/contracts/visits';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Checkboxes, Radios } from '#shared/ui/Choices.tsx';
import { type Plan, placeNeeds } from '../plan.ts';
import { visitMinutes } from '@cabinet/domain/visit-minutes';
import type { Needs } from '../usual-needs.ts';

interface Props {
  readonly topic: Topic;
  readonly channel: Plan['channel'];
  readonly value: Needs;
  readonly onChange: (needs: Needs) => void;
}

const paces = { '10': 10, '15': 15, '20': 20 } as const satisfies Readonly<Record<string, Pace>>;

/** What decides which times fit, asked in plain words; a diagnosis is nobody's business here. */
export function NeedsFields({ topic, channel, value, onChange }: Props): ReactNode {
  const text = useText('visits');
  const { centre } = text;
  // Nobody climbs steps to a telephone.
  const asked = channel === 'office' ? placeNeeds : placeNeeds.filter((need) => need === 'sign_language');
  const lasting = (pace: Pace): number => visitMinutes(topic, pace);
  return (
    <>
      <h2>{centre.needsTitle}</h2>
      <Checkboxes
        id="needs"
        name="needs"
        label={centre.needsLegend}
        hint={centre.needsHint}
        optional
        choices={asked.map((need) => ({ value: need, text: text.needs[need] }))}
        values={value.needs}
        onChange={(needs) => onChange({ ...value, needs })}
      />
      <Radios
        id="pace"
        name="pace"
        label={centre.paceLegend}
        choices={[
          { value: '10', text: centre.paces.usual(lasting(10)) },
          { value: '15', text: centre.paces.longer(lasting(15)) },
          { value: '20', text: centre.paces.double(lasting(20)) },
        ]}
        value={value.pace === 20 ? '20' : value.pace === 15 ? '15' : '10'}
        onChange={(pace) => onChange({ ...value, pace: paces[pace] })}
      />
    </>
  );
}
