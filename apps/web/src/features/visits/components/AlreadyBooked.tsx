import type { VisitSummary } from '@cabinet/contracts/visits';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { useWhen } from '#shared/visits/use-when.ts';
import { addressOf, type Plan } from '../plan.ts';

interface Props {
  readonly plan: Plan;
  readonly visit: VisitSummary;
}

/** What Back, or the same address beside, shows of a plan that is a visit already. */
export function AlreadyBooked({ plan, visit }: Props): ReactNode {
  const { already: text, rows } = useText('visits');
  const say = useBilingual();
  const when = useWhen();
  const { id: visitId, number, topic, office, from } = visit;
  return (
    <Page title={text.title(number)} back={{ href: pathTo('visits') }}>
      <SummaryList
        rows={[
          { term: rows.topic, value: say(topic.name) },
          { term: rows.office, value: say(office.name) },
          { term: rows.time, value: when.moment(from) },
        ]}
      />
      <Actions>
        <LinkButton href={pathTo('visit', { visitId })}>{text.open(number)}</LinkButton>
        <LinkButton look="secondary" href={addressOf('date', { ...plan, date: '', from: '', hold: '' })}>
          {text.another}
        </LinkButton>
      </Actions>
    </Page>
  );
}
