import type { ReceivingOffice, Topic } from '@cabinet/contracts/schedules';
import { visitMinutes } from '@cabinet/domain/visit-minutes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { topicsQuery } from '#shared/schedules/topics-query.ts';
import type { SummaryRow } from '#shared/ui/SummaryList.tsx';
import { type Plan, type Step, steps } from './plan.ts';
import { receivingQuery } from './queries.ts';
import { useWhen } from '#shared/visits/use-when.ts';

interface Chosen {
  readonly topic: Topic | undefined;
  readonly office: ReceivingOffice | undefined;
}

/** The topic and the centre of a plan, while they are offered. */
export const useChosen = ({ topic: code, office: officeId }: Pick<Plan, 'topic' | 'office'>): Chosen => {
  const topics = useSuspenseQuery(topicsQuery()).data;
  const offices = useSuspenseQuery(receivingQuery(code)).data;
  return { topic: topics.find((topic) => topic.code === code), office: offices.find(({ id }) => id === officeId) };
};

/** One fact of a plan, and the step that asks for it. */
export interface ChosenRow extends Pick<SummaryRow, 'term' | 'value'> {
  readonly step: Step;
}

/** What is chosen before a step, in words. */
export const useChosenRows = (plan: Plan, before: Step): readonly ChosenRow[] => {
  const text = useText('visits');
  const say = useBilingual();
  const when = useWhen();
  const { topic, office } = useChosen(plan);
  const needs = (plan.needs ?? []).map((need) => text.needs[need]);
  const rows: (ChosenRow | false | undefined)[] = [
    topic && { step: 'question', term: text.rows.topic, value: say(topic.name) },
    office && { step: 'centre', term: text.rows.office, value: say(office.name) },
    office && plan.channel === 'office' && { step: 'centre', term: text.rows.address, value: say(office.address) },
    plan.channel !== 'office' && { step: 'centre', term: text.rows.channel, value: text.channels[plan.channel] },
    { step: 'centre', term: text.rows.needs, value: needs.join('. ') || text.noNeeds },
    topic && { step: 'centre', term: text.rows.pace, value: text.minutes(visitMinutes(topic, plan.pace)) },
    plan.date !== '' && { step: 'date', term: text.rows.date, value: when.day(plan.date) },
    plan.from !== '' && { step: 'time', term: text.rows.time, value: when.time(plan.from) },
  ];
  return rows
    .filter((row) => typeof row === 'object')
    .filter(({ step }) => steps.indexOf(step) < steps.indexOf(before));
};
