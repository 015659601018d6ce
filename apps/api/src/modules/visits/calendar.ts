import { Readable } from 'node:stream';
import { addDays } from '@cabinet/domain/plain-date';
import { kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Visit } from '@cabinet/contracts/visits';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context, Language } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { problem } from '#platform/problem.ts';
import { readVisit } from './queries.ts';
import { toSummary, visitColumns } from './shape.ts';

type Entry = Pick<Visit, 'id' | 'number' | 'version' | 'state' | 'channel' | 'office' | 'from' | 'to'>;

const words = {
  uk: {
    titles: {
      office: (number: string) => `Візит до ЦНАП, номер ${number}`,
      phone: (number: string) => `Телефонна розмова із ЦНАП, номер ${number}`,
      video: (number: string) => `Відеозустріч із ЦНАП, номер ${number}`,
      home: (number: string) => `До вас приходять із ЦНАП, номер ${number}`,
    },
    page: 'Сторінка візиту:',
  },
  en: {
    titles: {
      office: (number: string) => `Visit to the service centre, number ${number}`,
      phone: (number: string) => `Call from the service centre, number ${number}`,
      video: (number: string) => `Video meeting with the service centre, number ${number}`,
      home: (number: string) => `The service centre comes to you, number ${number}`,
    },
    page: 'Page of the visit:',
  },
} as const;

const isOff = (state: string): boolean => state === 'cancelled_by_user' || state === 'cancelled_by_office';

/**
 * Entries of a calendar (RFC 5545). A changed visit keeps its UID and raises SEQUENCE, so that calendars move the entry
 * instead of adding another; one called off stays with STATUS:CANCELLED. What the visit is about is not said, nor what to bring: calendars
 * are shared.
 */
const calendarOf = (
  { config, now }: Pick<Context, 'config' | 'now'>,
  language: Language,
  entries: readonly Entry[],
): string => {
  const text = words[language];
  const host = new URL(config.PUBLIC_URL).hostname;
  const calendar = ical({ prodId: { company: 'Cabinet', product: 'visits', language: language.toUpperCase() } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const { id, number, version, state, channel, office, from, to } of entries) {
    calendar.createEvent({
      id: `${id}@${host}`,
      sequence: version,
      stamp: now(),
      start: new Date(from),
      end: new Date(to),
      summary: text.titles[channel](number),
      ...(channel === 'office' && { location: `${office.name[language]}, ${office.address[language]}` }),
      description: `${text.page} ${new URL(`/cabinet/visits/${id}`, config.PUBLIC_URL).href}`,
      status: isOff(state) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
};

const asFile = (text: string, fileName: string): FileAnswer => ({
  stream: Readable.from([Buffer.from(text)]),
  mediaType: 'text/calendar; charset=utf-8',
  size: Buffer.byteLength(text),
  fileName,
});

/** One visit as a file to be opened with a calendar. */
export async function openCalendarEntry(ctx: Context, id: string): Promise<FileAnswer> {
  const visit = await readVisit(ctx, id);
  return asFile(calendarOf(ctx, ctx.language, [visit]), `visit-${visit.number}.ics`);
}

const daysKept = 30;

/** All visits of the person whose secret address this is. Throws common.not_found once it has stopped working. */
export async function openCalendarFeed(ctx: Context, token: string): Promise<FileAnswer> {
  const pass = ctx.passes.read('calendar_feed', token, ctx.now());
  const feed =
    pass &&
    (await ctx.db.calendarFeed.findUnique({
      where: { personId: pass.subject, person: { account: { state: 'active' } } },
    }));
  if (!pass || !feed?.active || feed.edition !== pass.edition) throw problem(commonProblems.notFound, { feed: 'over' });
  const since = startOfKyivDay(addDays(kyivDate(ctx.now()), -daysKept));
  const rows = await ctx.db.visit.findMany({
    where: { personId: feed.personId, state: { not: 'held' }, from: { gte: since } },
    select: { ...visitColumns, person: { select: { account: { select: { language: true } } } } },
    orderBy: { from: 'asc' },
  });
  const language = rows[0]?.person?.account?.language === 'en' ? 'en' : 'uk';
  return asFile(calendarOf(ctx, language, rows.map(toSummary)), 'visits.ics');
}
