import type { DisplayView, KioskView, ScreenView, ShownCall } from '@cabinet/contracts/screens';
import { sqlOf } from '@cabinet/db/open-database';
import { mayCall } from '@cabinet/domain/call-order';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { findScreen, type OpenScreen } from './screens.ts';
import { readHall } from './waiting.ts';

/** What fits on a wall in letters that are read from the last row. */
const mostCalls = 8;

// The line of the journal is new with each call, so a person called again is announced again.
const callsText = `
  select line.id, v.ticket, v.state, d."nameUk", d."nameEn"
  from visit v
  join desk d on d.id = v."deskId" and d.channel = 'office'
  cross join lateral (
    select e.id, e.sequence from visit_event e where e."visitId" = v.id and e.act in ('call', 'recall')
    order by e.sequence desc limit 1
  ) line
  where v."officeId" = $1::uuid and v.day = $2 and v.state in ('called', 'serving')
  order by line.sequence desc limit ${mostCalls}`;

interface CallRow {
  readonly id: string;
  readonly ticket: string;
  readonly state: string;
  readonly nameUk: string;
  readonly nameEn: string;
}

async function showDisplay(ctx: Context, { officeId, office }: OpenScreen): Promise<DisplayView> {
  const day = kyivDate(ctx.now());
  const { rows } = await sqlOf(ctx.db).query<CallRow>({
    name: 'visits.shown',
    text: callsText,
    values: [officeId, day],
  });
  const calls = rows.map(
    ({ id, ticket, state, nameUk, nameEn }): ShownCall => ({
      ...{ id, ticket },
      desk: { uk: nameUk, en: nameEn },
      awaited: state === 'called',
    }),
  );
  const waiting = await ctx.db.visit.count({ where: { officeId, day, state: 'checked_in', channel: 'office' } });
  return { kind: 'display', office, calls, waiting };
}

async function showKiosk(ctx: Context, { officeId, office }: OpenScreen): Promise<KioskView> {
  const now = ctx.now();
  const topics = await ctx.db.topic.findMany({
    where: { active: true, channels: { has: 'office' }, offices: { some: { officeId } } },
    select: { id: true, code: true, nameUk: true, nameEn: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const { desks, rules, waiting } = await readHall(ctx.db, officeId, now);
  const countFor = (topicId: string): number => {
    const own = desks.filter(({ topicIds }) => topicIds === null || topicIds.includes(topicId));
    return waiting.filter((one) => own.some((desk) => mayCall(desk, one, { rules, now }))).length;
  };
  return {
    kind: 'kiosk',
    office,
    topics: topics.map(({ id, code, nameUk, nameEn }) => ({
      code,
      name: { uk: nameUk, en: nameEn },
      waiting: countFor(id),
    })),
  };
}

/** What a device shows now: tickets, desks and numbers, nobody's name. Throws visits.screen_over. */
export async function showScreen(ctx: Context, token: string): Promise<ScreenView> {
  const screen = await findScreen(ctx, ctx.db, token);
  return screen.kind === 'display' ? showDisplay(ctx, screen) : showKiosk(ctx, screen);
}
