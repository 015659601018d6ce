import type { CalendarLink } from '@cabinet/contracts/visit-links';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';

const dayMs = 86_400_000;
const lifetimeDays = 5 * 365;

interface FeedRow {
  readonly personId: string;
  readonly edition: number;
  readonly createdAt: Date;
}

const linkOf = ({ passes, config }: Context, { personId, edition, createdAt }: FeedRow): CalendarLink => {
  const until = new Date(createdAt.getTime() + lifetimeDays * dayMs);
  const pass = passes.issue({ purpose: 'calendar_feed', subject: personId, edition, until });
  return { url: new URL(`/api/v1/calendars/${pass}`, config.PUBLIC_URL).href };
};

export async function readCalendarLink(ctx: Context): Promise<CalendarLink> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const feed = await ctx.db.calendarFeed.findUnique({ where: { personId, active: true } });
  return feed ? linkOf(ctx, feed) : { url: null };
}

/** A new secret address; whoever has the old one reads nothing any more. */
export async function renewCalendarLink(ctx: Context): Promise<CalendarLink> {
  const { personId } = asRole(ctx.actor, 'applicant');
  return write(ctx, 'visits.renew_calendar_link', async ({ tx, now, audit }) => {
    const feed = await tx.calendarFeed.upsert({
      where: { personId },
      update: { edition: { increment: 1 }, active: true, createdAt: now },
      create: { personId, createdAt: now },
    });
    audit({ subject: personId, details: { edition: feed.edition } });
    return linkOf(ctx, feed);
  });
}

/** The address stops working; asked for again it is another one. */
export async function dropCalendarLink(ctx: Context): Promise<undefined> {
  const { personId } = asRole(ctx.actor, 'applicant');
  return write(ctx, 'visits.drop_calendar_link', async ({ tx, audit }) => {
    await tx.calendarFeed.updateMany({ where: { personId }, data: { active: false } });
    audit({ subject: personId });
    return undefined;
  });
}
