/** Whom the law or the office's rules call before others; lower ranks first. Data that an administrator edits. */
export interface Priority {
  readonly code: string;
  readonly rank: number;
}

export interface CallRules {
  readonly priorities: readonly Priority[];
  /** After so many minutes of waiting nobody is overtaken any more, whatever their rank. */
  readonly longestWaitMinutes: number;
}

/** Somebody who has arrived and was not called yet. */
export interface Waiting {
  readonly id: string;
  readonly arrivedAt: Date;
  /** The booked time; null: came without an appointment. */
  readonly bookedFor: Date | null;
  readonly priority: string | null;
  readonly topicId: string;
  /** Desks that meet the person's needs; null: any. Past the bound any desk may call, for then waiting is the worse. */
  readonly fits: readonly string[] | null;
  /** The one desk that a colleague has sent the person to; null: any. */
  readonly sentTo: string | null;
}

export interface CallingDesk {
  readonly id: string;
  /** Null: every topic of the office. */
  readonly topicIds: readonly string[] | null;
}

const minute = 60_000;

/** From when somebody waits: those who came early wait from their booked time on. */
export const waitsSince = ({ arrivedAt, bookedFor }: Pick<Waiting, 'arrivedAt' | 'bookedFor'>): Date =>
  bookedFor !== null && bookedFor > arrivedAt ? bookedFor : arrivedAt;

/** Whether nobody may be called before this person any more, save who has waited longer still. */
export const hasWaitedTooLong = (one: Waiting, rules: CallRules, now: Date): boolean =>
  now.getTime() - waitsSince(one).getTime() >= rules.longestWaitMinutes * minute;

const rankOf = ({ priority }: Waiting, { priorities }: CallRules): number =>
  priorities.find(({ code }) => code === priority)?.rank ?? Number.MAX_SAFE_INTEGER;

/** What is compared, first to last: the lower comes before. */
const keyOf = (one: Waiting, rules: CallRules, now: Date): readonly number[] => {
  const since = waitsSince(one).getTime();
  if (hasWaitedTooLong(one, rules, now)) return [0, since];
  // Before their time the booked come after everybody who is due, so that an early arrival takes nobody's turn.
  const early = since > now.getTime();
  return [1, early ? 1 : 0, rankOf(one, rules), one.bookedFor === null ? 1 : 0, since];
};

const compare = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
};

/**
 * Everybody who waits, in the order in which they will be called as things stand: who has waited longest once the bound
 * is passed; then by rank; within a rank the booked whose time has come, then the others, each by their time.
 */
export const callOrder = <One extends Waiting>(waiting: readonly One[], rules: CallRules, now: Date): One[] =>
  waiting
    .map((one) => ({ one, key: keyOf(one, rules, now) }))
    .sort((left, right) => compare(left.key, right.key) || (left.one.id < right.one.id ? -1 : 1))
    .map(({ one }) => one);

/** Whether a desk may call this person now. */
export const mayCall = (
  desk: CallingDesk,
  one: Waiting,
  { rules, now }: { readonly rules: CallRules; readonly now: Date },
): boolean => {
  if (one.sentTo !== null) return one.sentTo === desk.id;
  if (desk.topicIds !== null && !desk.topicIds.includes(one.topicId)) return false;
  return one.fits === null || one.fits.includes(desk.id) || hasWaitedTooLong(one, rules, now);
};

/** Whom a desk calls next; null: nobody waits for it. */
export const nextToCall = (
  waiting: readonly Waiting[],
  rules: CallRules,
  { desk, now }: { readonly desk: CallingDesk; readonly now: Date },
): Waiting | null =>
  callOrder(
    waiting.filter((one) => mayCall(desk, one, { rules, now })),
    rules,
    now,
  )[0] ?? null;

/** Who will be called before this person at the desks that may call this person, in that order. */
export const aheadOf = <One extends Waiting>(
  waiting: readonly One[],
  id: string,
  { desks, rules, now }: { readonly desks: readonly CallingDesk[]; readonly rules: CallRules; readonly now: Date },
): One[] => {
  const order = callOrder(waiting, rules, now);
  const place = order.findIndex((one) => one.id === id);
  const own = order[place];
  if (!own) return [];
  const shared = desks.filter((desk) => mayCall(desk, own, { rules, now }));
  return order.slice(0, place).filter((one) => shared.some((desk) => mayCall(desk, one, { rules, now })));
};

/** The journal of a day as far as calling is concerned, in the order it was written. */
export type CallEvent =
  | { readonly kind: 'came'; readonly who: Waiting }
  | { readonly kind: 'left'; readonly id: string }
  | {
      readonly kind: 'called';
      readonly at: Date;
      readonly id: string;
      readonly desk: CallingDesk;
      /** The rules of that moment: they may be changed during a day. */
      readonly rules: CallRules;
    };

export interface WrongCall {
  readonly at: Date;
  readonly called: string;
  readonly expected: string | null;
}

/** Goes through a day again and names every call that was not the rule's; empty proves that each obeyed it. */
export const wrongCalls = (events: readonly CallEvent[]): WrongCall[] => {
  const waiting = new Map<string, Waiting>();
  const wrong: WrongCall[] = [];
  for (const event of events) {
    if (event.kind === 'came') {
      waiting.set(event.who.id, event.who);
      continue;
    }
    if (event.kind === 'called') {
      const { at, id, desk, rules } = event;
      const expected = nextToCall([...waiting.values()], rules, { desk, now: at })?.id ?? null;
      if (expected !== id) wrong.push({ at, called: id, expected });
    }
    waiting.delete(event.id);
  }
  return wrong;
};
