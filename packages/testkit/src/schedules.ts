import type { Database } from '@cabinet/db/open-database';
import type { Shift } from '@cabinet/domain/free-times';
import { anId, aWord } from './random.ts';

type DeskRow = Parameters<Database['desk']['create']>[0]['data'];
type TopicRow = Parameters<Database['topic']['create']>[0]['data'];

const usualTerms = {
  windowDays: 30,
  noticeMinutes: 30,
  holdMinutes: 10,
  perPerson: 3,
  cancelMinutes: 60,
  longestWaitMinutes: 60,
};

/** What differs from a usual office: one desk, working days from eight to four with a break at noon, visits of 35 minutes. */
export interface ScheduleOptions {
  /** One entry a desk, with what is special about it. */
  readonly desks?: readonly Partial<Omit<DeskRow, 'officeId'>>[];
  readonly minutes?: number;
  readonly topic?: Partial<TopicRow>;
  /** A topic that stands already; without it a new one is made. */
  readonly topicId?: string;
  /** Shifts of every weekday from Monday to Friday; without `deskIds` all desks work them. */
  readonly shifts?: readonly Partial<Shift>[];
  readonly weekdays?: readonly number[];
  readonly validFrom?: string;
  readonly terms?: Partial<typeof usualTerms>;
}

export interface StoredSchedule {
  readonly deskIds: string[];
  /** The first of the desks. */
  readonly deskId: string;
  readonly topicId: string;
  readonly topicCode: string;
  readonly timetableId: string;
}

/** A shift from eight to four with a break from twelve to one, open to everybody. */
const aShift = (more: Partial<Shift> = {}): Shift => ({
  from: '08:00',
  to: '16:00',
  breaks: (more.from ?? '08:00') < '12:00' && (more.to ?? '16:00') > '13:00' ? [{ from: '12:00', to: '13:00' }] : [],
  deskIds: [],
  offeredTo: 'public',
  meets: [],
  ...more,
});

/** The row of a topic dealt with at a desk in 35 minutes. */
const aTopic = (more: Partial<TopicRow> = {}): TopicRow & { id: string; code: string } =>
  ({
    id: anId(),
    code: aWord('topic'),
    nameUk: 'Питання для перевірки',
    nameEn: 'A matter for testing',
    bringUk: ['Паспорт'],
    bringEn: ['Passport'],
    minutes: 35,
    serviceCodes: [],
    channels: ['office'],
    position: 1,
    ...more,
  }) as TopicRow & { id: string; code: string };

/** Stores a topic that no office receives for yet. */
export const storeTopic = (db: Database, more: Partial<TopicRow> = {}): Promise<{ id: string; code: string }> =>
  db.topic.create({ data: aTopic(more), select: { id: true, code: true } });

async function storeDesks(db: Database, officeId: string, desks: ScheduleOptions['desks'] = [{}]): Promise<string[]> {
  const rows = desks.map((desk, index) => ({
    id: anId(),
    nameUk: `Вікно ${index + 1}`,
    nameEn: `Desk ${index + 1}`,
    channel: 'office',
    meets: [],
    topicIds: [],
    position: index + 1,
    ...desk,
    officeId,
  }));
  await db.desk.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

async function offerTopic(db: Database, officeId: string, options: ScheduleOptions): Promise<[string, string]> {
  const offices = { create: { officeId } };
  if (options.topicId) {
    const where = { id: options.topicId };
    const { id, code } = await db.topic.update({ where, data: { offices }, select: { id: true, code: true } });
    return [id, code];
  }
  const row = aTopic({ ...(options.minutes && { minutes: options.minutes }), ...options.topic });
  await db.topic.create({ data: { ...row, offices } });
  return [row.id, row.code];
}

/** Gives an office desks, one topic and a weekly timetable in force since the beginning of 2020. */
export async function storeSchedule(
  db: Database,
  officeId: string,
  options: ScheduleOptions = {},
): Promise<StoredSchedule> {
  const deskIds = await storeDesks(db, officeId, options.desks);
  const [topicId, topicCode] = await offerTopic(db, officeId, options);
  const shifts = (options.shifts ?? [{}]).map((shift) => aShift({ deskIds, ...shift }));
  const timetableId = anId();
  await db.timetable.create({
    data: {
      id: timetableId,
      officeId,
      validFrom: options.validFrom ?? '2020-01-01',
      week: JSON.parse(JSON.stringify((options.weekdays ?? [1, 2, 3, 4, 5]).map((weekday) => ({ weekday, shifts })))),
      createdAt: new Date('2020-01-01T00:00:00Z'),
      createdByName: 'Перевірка',
    },
  });
  if (options.terms) await db.bookingRules.create({ data: { ...usualTerms, ...options.terms, officeId } });
  const [deskId = ''] = deskIds;
  return { deskIds, deskId, topicId, topicCode, timetableId };
}
