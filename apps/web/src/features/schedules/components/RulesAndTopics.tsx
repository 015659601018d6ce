import type { ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { ruleNames } from '../rules.ts';

/** How people book, and with what they may come. */
export function RulesAndTopics({ schedule }: { readonly schedule: ManagedSchedule }): ReactNode {
  const { overview: text, rules } = useText('schedules');
  const say = useBilingual();
  const offered = schedule.topics.filter((topic) => topic.offered);
  const { id: officeId } = schedule.office;
  return (
    <>
      <section>
        <h2>{text.topics}</h2>
        {offered.length === 0 ? (
          <p>{text.noTopics}</p>
        ) : (
          <ul>
            {offered.map(({ id, name, minutes }) => (
              <li key={id}>{`${say(name)}, ${text.minutes(minutes)}`}</li>
            ))}
          </ul>
        )}
        <Actions>
          <LinkButton look="secondary" href={staffPathTo('scheduleTopics', { officeId })}>
            {text.changeTopics}
          </LinkButton>
        </Actions>
      </section>
      <section>
        <h2>{text.rules}</h2>
        <SummaryList rows={ruleNames.map((name) => ({ term: rules[name], value: String(schedule.rules[name]) }))} />
        <Actions>
          <LinkButton look="secondary" href={staffPathTo('scheduleRules', { officeId })}>
            {text.changeRules}
          </LinkButton>
        </Actions>
      </section>
    </>
  );
}
