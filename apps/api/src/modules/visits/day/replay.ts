import { commonProblems } from '@cabinet/contracts/http/problem';
import type { AnswerOf } from '@cabinet/contracts/http/route';
import type { PlainDate } from '@cabinet/contracts/dates';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { replayDayRoute } from '@cabinet/contracts/waits';
import { type CallEvent, wrongCalls } from '@cabinet/domain/call-order';
import { startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { type ArrivalFacts, arrivalOf, type CallFacts } from './facts.ts';
import { mayCount } from '../policy.ts';

interface Line {
  readonly visitId: string;
  readonly at: Date;
  readonly act: string;
  readonly fromState: string | null;
  readonly deskId: string | null;
  readonly facts: unknown;
}

const arrivals: ReadonlySet<string> = new Set(['checkIn', 'comeIn', 'transfer']);

/** A line of the journal as the rule sees it; lines that change nobody's turn are left out. */
const asCallEvent = ({ visitId: id, at, act, fromState, deskId, facts }: Line): CallEvent[] => {
  // Written by this house with these facts, and never changed since: the journal is append-only.
  if (arrivals.has(act)) return [{ kind: 'came', who: arrivalOf(id, facts as ArrivalFacts) }];
  if (act === 'call') {
    const { deskTopicIds: topicIds, rules } = facts as CallFacts;
    return [{ kind: 'called', at, id, desk: { id: deskId ?? '', topicIds }, rules }];
  }
  return fromState === 'checked_in' ? [{ kind: 'left', id }] : [];
};

/** Goes through a day of an office again: how many were called, and which call the rule of its moment does not explain. */
export async function replayDay(
  ctx: Context,
  { officeId, date }: { readonly officeId: OfficeId; readonly date: PlainDate },
): Promise<AnswerOf<typeof replayDayRoute>> {
  if (!mayCount(ctx.actor, { officeId })) throw problem(commonProblems.notFound, { officeId });
  const lines = await ctx.db.visitEvent.findMany({
    where: { officeId, at: { gte: startOfKyivDay(date), lt: startOfKyivDay(addDays(date, 1)) } },
    select: { visitId: true, at: true, act: true, fromState: true, deskId: true, facts: true },
    orderBy: { sequence: 'asc' },
  });
  const tickets = await ctx.db.visit.findMany({ where: { officeId, day: date }, select: { id: true, ticket: true } });
  const ticketOf = new Map(tickets.map(({ id, ticket }) => [id, ticket ?? '']));
  const events = lines.flatMap(asCallEvent);
  return {
    calls: events.filter(({ kind }) => kind === 'called').length,
    wrong: wrongCalls(events).map(({ at, called, expected }) => ({
      at: at.toISOString(),
      called: ticketOf.get(called) ?? '',
      expected: expected === null ? null : (ticketOf.get(expected) ?? ''),
    })),
  };
}
