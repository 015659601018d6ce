import type { Overview } from '@cabinet/contracts/overview';
import type { AccountState } from '#platform/actor.ts';

interface Situation {
  readonly state: AccountState;
  readonly requests: readonly { readonly applicationId: string; readonly number: string; readonly dueOn: string }[];
  /** Refusals that may still be appealed against. */
  readonly refusals: readonly { readonly id: string; readonly number: string; readonly until: string }[];
  readonly unreadMessages: number;
  readonly drafts: readonly { readonly id: string; readonly number: string }[];
  readonly profileComplete: boolean;
  readonly secondFactor: boolean;
}

type Todo = Overview['todo'][number];

/** More than five things to do at once is a list nobody reads. */
const atMost = 5;

const item = (code: string, link: string, params: Todo['params'] = {}, dueOn: string | null = null): Todo => ({
  code,
  link,
  dueOn,
  params,
});

/** What to do now: what has a deadline first, by date, then what opens doors, then advice. */
export function todoOf(situation: Situation): Todo[] {
  const { state, requests, refusals, unreadMessages, drafts, profileComplete, secondFactor } = situation;
  const asked = requests.map(({ applicationId, number, dueOn }) =>
    item('answer_request', `/cabinet/applications/${applicationId}`, { number }, dueOn),
  );
  const refused = refusals.map(({ id, number, until }) =>
    item('answer_refusal', `/cabinet/applications/${id}`, { number }, until),
  );
  const dated = [...asked, ...refused].sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''));
  return [
    ...(state === 'awaiting_confirmation' ? [item('confirm_email', '/register/done')] : []),
    ...dated,
    ...(unreadMessages > 0 ? [item('read_messages', '/cabinet/messages', { count: unreadMessages })] : []),
    ...(profileComplete ? [] : [item('complete_profile', '/cabinet/profile')]),
    ...drafts.map(({ id, number }) => item('finish_draft', `/cabinet/applications/${id}`, { number })),
    ...(secondFactor || state === 'awaiting_confirmation' ? [] : [item('enable_second_factor', '/cabinet/security')]),
  ].slice(0, atMost);
}
