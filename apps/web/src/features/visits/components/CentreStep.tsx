import type { ReceivingOffice, Topic } from '@cabinet/contracts/schedules';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { OfficesHours } from '#shared/offices/OfficesHours.tsx';
import { Radios } from '#shared/ui/Choices.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { addressOf, type Plan } from '../plan.ts';
import { receivingQuery, useProfile } from '../queries.ts';
import { useLastOffice } from '../visit-queries.ts';
import { useChosen } from '../use-chosen.ts';
import { channelsFor, useOnward } from '../use-onward.ts';
import { type Needs, usualNeeds } from '../usual-needs.ts';
import { NeedsFields } from './NeedsFields.tsx';
import { BeforeBooking } from './BeforeBooking.tsx';
import { StepForm } from './StepForm.tsx';
import { StepPage } from './StepPage.tsx';

interface Props {
  readonly plan: Plan;
}

/** I2: centres that receive for the topic, and what the person needs there: both decide which times fit. */
export function CentreStep({ plan }: Props): ReactNode {
  const text = useText('visits');
  const { topic } = useChosen(plan);
  const offices = useSuspenseQuery(receivingQuery(plan.topic)).data;
  if (!topic) return <Navigate replace to={addressOf('question', { ...plan, topic: '' })} />;
  if (offices.length > 0) return <Centre plan={plan} topic={topic} offices={offices} />;
  return (
    <StepPage step="centre" plan={plan} before={<BeforeBooking plan={plan} />} title={text.centre.title}>
      <InsetText>
        <p>{text.centre.none}</p>
      </InsetText>
      <Link href={pathTo('help')}>{text.question.contacts}</Link>
    </StepPage>
  );
}

/** Where the person was last comes first, the others by name. */
const useInOrder = (offices: readonly ReceivingOffice[], last: string | null): readonly ReceivingOffice[] => {
  const say = useBilingual();
  const byName = offices.toSorted((one, other) => say(one.name).localeCompare(say(other.name), 'uk-UA'));
  return [...byName.filter(({ id }) => id === last), ...byName.filter(({ id }) => id !== last)];
};

interface CentreProps extends Props {
  readonly topic: Topic;
  readonly offices: readonly ReceivingOffice[];
}

const useCentre = ({ plan, topic, offices }: CentreProps) => {
  const last = useLastOffice();
  const profile = useProfile();
  const ordered = useInOrder(offices, last);
  const known = [plan.office, last, offices.length === 1 ? offices[0]?.id : null];
  const [officeId, chooseOffice] = useState(
    () => known.find((id) => offices.some((office) => office.id === id)) ?? null,
  );
  const [channel, chooseChannel] = useState(plan.channel);
  const [needs, changeNeeds] = useState<Needs>(() =>
    plan.needs === null && profile ? usualNeeds(profile) : { needs: plan.needs ?? [], pace: plan.pace },
  );
  const office = offices.find(({ id }) => id === officeId);
  const ways = office ? channelsFor(topic, office) : [];
  const way = ways.includes(channel) ? channel : (ways[0] ?? 'office');
  return { last, ordered, office, chooseOffice, ways, way, chooseChannel, needs, changeNeeds };
};

function Centre(props: CentreProps): ReactNode {
  const { plan, topic } = props;
  const text = useText('visits');
  const say = useBilingual();
  const act = useOnward('centre');
  const { last, ordered, office, chooseOffice, ways, way, chooseChannel, needs, changeNeeds } = useCentre(props);
  const send = (): void => {
    if (office) act.onward({ ...plan, office: office.id, channel: way, ...needs });
    else act.refuse([{ fieldId: 'office', text: text.centre.missing }]);
  };
  const hintOf = (one: ReceivingOffice): string => {
    const how = text.centre.ways(channelsFor(topic, one).map((value) => text.centre.way[value]));
    return [...(one.id === last ? [text.centre.lastUsed] : []), say(one.address), how, ...one.access.map(say)].join(
      '. ',
    );
  };
  return (
    <StepPage step="centre" plan={plan} before={<BeforeBooking plan={plan} />} title={text.centre.title} act={act}>
      <StepForm onSubmit={send} busy={act.busy}>
        <Radios
          id="office"
          name="office"
          label={text.centre.legend}
          error={act.at('office')}
          choices={ordered.map((one) => ({ value: one.id, text: say(one.name), hint: hintOf(one) }))}
          value={office?.id ?? null}
          onChange={chooseOffice}
        />
        <Disclosure summary={text.centre.hours}>
          <OfficesHours only={ordered.map(({ id }) => id)} unknown={text.centre.noHours} />
        </Disclosure>
        {ways.length > 1 && (
          <Radios
            id="channel"
            name="channel"
            label={text.centre.channelLegend}
            choices={ways.map((value) => ({ value, text: text.channels[value] }))}
            value={way}
            onChange={chooseChannel}
          />
        )}
        <NeedsFields topic={topic} channel={way} value={needs} onChange={changeNeeds} />
      </StepForm>
    </StepPage>
  );
}
