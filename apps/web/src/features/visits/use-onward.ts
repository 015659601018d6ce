import type { ReceivingOffice, Topic } from '@cabinet/contracts/schedules';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { topicsQuery } from '#shared/schedules/topics-query.ts';
import { keepInHistory } from './keep-in-history.ts';
import { addressOf, channels, firstOpenStep, type Plan, type Step } from './plan.ts';
import { receivingQuery, useProfile } from './queries.ts';
import { type Act, useAct } from './use-act.ts';
import { planWith, useHolding } from './use-take-time.ts';
import { usualNeeds } from './usual-needs.ts';
import { readVisitor } from './visitor-copy.ts';

/** The ways in which a centre deals with a topic, the usual one first. */
export const channelsFor = (topic: Topic, office: ReceivingOffice): Plan['channel'][] =>
  channels.filter((channel) => topic.channels.includes(channel) && office.channels.includes(channel));

const nothingLater = { office: '', channel: 'office', date: '', from: '', hold: '' } as const;

/** The plan without later choices that an earlier one has made impossible. */
const fitted = async (queries: QueryClient, plan: Plan): Promise<Plan> => {
  const [topics, offices] = await Promise.all([
    queries.fetchQuery(topicsQuery()),
    queries.fetchQuery(receivingQuery(plan.topic)),
  ]);
  const topic = topics.find(({ code }) => code === plan.topic);
  const office = offices.find(({ id }) => id === plan.office);
  if (!topic || !office) return { ...plan, ...nothingLater };
  const ways = channelsFor(topic, office);
  return { ...plan, channel: ways.includes(plan.channel) ? plan.channel : (ways[0] ?? 'office') };
};

interface Onward extends Act {
  readonly onward: (plan: Plan) => void;
  readonly proofWaiting: boolean;
}

/**
 * The way on from the first two steps: to the next question without an answer. A time that was held stays when it is
 * free for the new choice too; else the days are offered, the old one chosen.
 */
export const useOnward = (step: Step): Onward => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const profile = useProfile();
  const act = useAct();
  const { hold, proofWaiting } = useHolding();
  const held = async (plan: Plan): Promise<Plan | null> => {
    if (plan.hold === '' || plan.from === '') return null;
    return hold(plan, plan.from).then(
      (now) => planWith(plan, now),
      () => null,
    );
  };
  const onward = (asked: Plan): void =>
    act.run(async () => {
      const plan = { ...(await fitted(queries, asked)), ...(asked.needs === null && profile && usualNeeds(profile)) };
      const kept = await held(plan);
      keepInHistory(addressOf(step, kept ?? plan));
      if (kept) return void (await navigate(addressOf(readVisitor() ? 'check' : 'details', kept)));
      await navigate(addressOf(firstOpenStep({ ...plan, date: '', from: '' }), plan));
    });
  return { ...act, onward, proofWaiting };
};
