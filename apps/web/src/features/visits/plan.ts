import type { Channel, PlaceNeed } from '@cabinet/contracts/schedules';
import type { Pace } from '@cabinet/contracts/visits';
import { pathTo } from '#shared/navigation/paths.ts';

export const steps = ['question', 'centre', 'date', 'time', 'details', 'check'] as const;
export type Step = (typeof steps)[number];

export const channels = ['office', 'phone', 'video', 'home'] as const satisfies readonly Channel[];
export const placeNeeds = ['step_free', 'sign_language', 'quiet_place'] as const satisfies readonly PlaceNeed[];

/** What has been chosen so far. It lives in the address: reloading, going back and signing in keep it. */
export interface Plan {
  /** Code of a topic. */
  readonly topic: string;
  readonly office: string;
  readonly channel: Channel;
  /** Null: nobody has asked yet. */
  readonly needs: readonly PlaceNeed[] | null;
  readonly pace: Pace;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The instant at which the visit begins. */
  readonly from: string;
  /** The held time. */
  readonly hold: string;
  /** The consultation that the visit came from. */
  readonly consultation: string;
}

const none = 'none';

const paceIn = (text: string | null): Pace => (text === '20' ? 20 : text === '15' ? 15 : 10);

/** Reads a plan from the address; what makes no sense there counts as not chosen. */
export const planIn = (parameters: URLSearchParams): Plan => {
  const read = (name: string): string => parameters.get(name) ?? '';
  const needs = parameters.get('needs')?.split(',');
  return {
    topic: read('topic'),
    office: read('office'),
    channel: channels.find((channel) => channel === parameters.get('channel')) ?? 'office',
    needs: needs ? placeNeeds.filter((need) => needs.includes(need)) : null,
    pace: paceIn(parameters.get('pace')),
    date: read('date'),
    from: read('from'),
    hold: read('hold'),
    consultation: read('consultation'),
  };
};

const textsOf = ({ channel, needs, pace, ...texts }: Plan): Record<string, string> => ({
  ...texts,
  channel: channel === 'office' ? '' : channel,
  needs: needs === null ? '' : needs.join(',') || none,
  pace: pace === 10 ? '' : String(pace),
});

/** The address of a step that knows the plan. */
export const addressOf = (step: Step, plan: Plan): string => {
  const known = Object.entries(textsOf(plan)).filter(([, text]) => text !== '');
  const query = new URLSearchParams(known).toString();
  return pathTo('booking', { step }) + (query && `?${query}`);
};

const isChosen: Readonly<Record<Step, (plan: Plan) => boolean>> = {
  question: ({ topic }) => topic !== '',
  centre: ({ office }) => office !== '',
  date: ({ date }) => date !== '',
  time: ({ from }) => from !== '',
  details: () => false,
  check: () => false,
};

/** The first step that has no answer yet. */
export const firstOpenStep = (plan: Plan): Step => steps.find((step) => !isChosen[step](plan)) ?? 'details';

/** Whether everything before a step is answered, so that it can be asked. */
export const isReached = (step: Step, plan: Plan): boolean =>
  steps.slice(0, Math.min(steps.indexOf(step), steps.indexOf('details'))).every((before) => isChosen[before](plan));

/** The step before; undefined for the first. */
export const stepBefore = (step: Step): Step | undefined => steps[steps.indexOf(step) - 1];
