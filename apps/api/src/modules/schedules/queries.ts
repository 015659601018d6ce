import { OfficeAccess } from '@cabinet/contracts/administration';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId, TopicId } from '@cabinet/contracts/ids';
import { Channel, type ReceivingOffice, type Topic } from '@cabinet/contracts/schedules';
import type { Transaction } from '@cabinet/db/open-database';
import { accessWords } from '@cabinet/domain/office-access';
import { type BookingTerms, usualTerms } from './schedule.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';

export const topicColumns = {
  id: true,
  code: true,
  nameUk: true,
  nameEn: true,
  bringUk: true,
  bringEn: true,
  minutes: true,
  channels: true,
  serviceCodes: true,
} as const;

interface TopicRow {
  readonly id: string;
  readonly code: string;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly bringUk: readonly string[];
  readonly bringEn: readonly string[];
  readonly minutes: number;
  readonly channels: readonly string[];
  readonly serviceCodes: readonly string[];
}

export const toTopic = ({ nameUk, nameEn, bringUk, bringEn, channels, ...row }: TopicRow): Topic => ({
  ...row,
  id: row.id as TopicId,
  name: { uk: nameUk, en: nameEn },
  bring: bringUk.map((uk, at) => ({ uk, en: bringEn[at] ?? uk })),
  channels: Channel.options.filter((channel) => channels.includes(channel)),
  serviceCodes: [...row.serviceCodes],
});

/** I1: topics that somebody receives for, or those of one office, in the order the offices gave them. */
export async function listTopics(
  ctx: Context,
  { officeId }: { readonly officeId?: OfficeId | undefined },
): Promise<{ items: Topic[] }> {
  const rows = await ctx.db.topic.findMany({
    where: { active: true, offices: { some: { office: { active: true, ...(officeId && { id: officeId }) } } } },
    select: topicColumns,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return { items: rows.map(toTopic) };
}

export const officeColumns = {
  id: true,
  nameUk: true,
  nameEn: true,
  addressUk: true,
  addressEn: true,
  phone: true,
  textContact: true,
  access: true,
  desks: { where: { active: true }, select: { channel: true, meets: true } },
  bookingRules: { select: { perPerson: true } },
} as const;

interface OfficeRow {
  readonly id: string;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly addressUk: string;
  readonly addressEn: string;
  readonly phone: string;
  readonly textContact: string;
  readonly access: readonly string[];
  readonly desks: readonly { readonly channel: string; readonly meets: readonly string[] }[];
  readonly bookingRules: { readonly perPerson: number } | null;
}

export const toReceivingOffice = ({
  id,
  phone,
  textContact,
  desks,
  bookingRules,
  ...row
}: OfficeRow): ReceivingOffice => ({
  id: id as OfficeId,
  name: { uk: row.nameUk, en: row.nameEn },
  address: { uk: row.addressUk, en: row.addressEn },
  phone,
  textContact,
  access: accessWords(OfficeAccess.options.filter((fact) => row.access.includes(fact))),
  channels: Channel.options.filter((channel) => desks.some((desk) => desk.channel === channel)),
  perPerson: (bookingRules ?? usualTerms).perPerson,
});

const byName = new Intl.Collator('uk-UA');

/** I2: the active centres that receive for a topic, by name. */
export async function listReceivingOffices(ctx: Context, code: string): Promise<{ items: ReceivingOffice[] }> {
  const topic = await ctx.db.topic.findFirst({
    where: { code, active: true },
    select: { offices: { where: { office: { active: true } }, select: { office: { select: officeColumns } } } },
  });
  if (!topic) throw problem(commonProblems.notFound, { code });
  return {
    items: topic.offices
      .map(({ office }) => toReceivingOffice(office))
      .sort((one, other) => byName.compare(one.name.uk, other.name.uk)),
  };
}

/** A topic that this office receives for; null when it does not. */
export async function findTopic(db: Pick<Transaction, 'topic'>, code: string, officeId: string): Promise<Topic | null> {
  const row = await db.topic.findFirst({
    where: { code, active: true, offices: { some: { officeId, office: { active: true } } } },
    select: topicColumns,
  });
  return row && toTopic(row);
}

export const termColumns = {
  windowDays: true,
  noticeMinutes: true,
  holdMinutes: true,
  perPerson: true,
  cancelMinutes: true,
  longestWaitMinutes: true,
} as const;

/** The booking terms of an office; the usual ones where it has set none. */
export async function findTerms(db: Pick<Transaction, 'bookingRules'>, officeId: string): Promise<BookingTerms> {
  return (await db.bookingRules.findUnique({ where: { officeId }, select: termColumns })) ?? usualTerms;
}
