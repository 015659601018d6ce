import { visitMinutes } from '@cabinet/domain/visit-minutes';
import type { Hold, VisitSummary } from '@cabinet/contracts/visits';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { useWhen } from '#shared/visits/use-when.ts';
import { overlapping } from '../held.ts';
import type { Plan } from '../plan.ts';
import { useChosen } from '../use-chosen.ts';

interface Props {
  readonly plan: Plan;
  readonly hold: Hold | null;
  readonly visits: readonly VisitSummary[];
}

/** Warns who is to be elsewhere at that time; two visits at once may still be meant, for two people. */
export function Overlaps({ plan, hold, visits }: Props): ReactNode {
  const text = useText('visits');
  const say = useBilingual();
  const when = useWhen();
  const { topic } = useChosen(plan);
  const minutes = topic ? visitMinutes(topic, plan.pace) : 0;
  const to = hold?.to ?? new Date(Date.parse(plan.from) + minutes * 60_000).toISOString();
  return overlapping(visits, { from: plan.from, to }).map(({ id: visitId, number, from, to: end, office }) => (
    <div key={visitId}>
      <WarningText>
        {text.overlap.text(when.day(from), text.span(when.time(from), when.time(end)), say(office.name))}
      </WarningText>
      <Link href={pathTo('visit', { visitId })}>{text.overlap.open(number)}</Link>
    </div>
  ));
}
