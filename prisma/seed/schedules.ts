import type { Channel, PlaceNeed } from '@cabinet/contracts/schedules';
import type { Database } from '@cabinet/db/open-database';
import type { ClockSpan, Shift } from '@cabinet/domain/free-times';
import { anId } from '@cabinet/testkit/random';
import { demoOffices } from './offices.ts';

interface DemoDesk {
  readonly name: readonly [uk: string, en: string];
  readonly channel?: Channel;
  readonly meets?: readonly PlaceNeed[];
  /** Topics dealt with here alone, by code; none: all. */
  readonly topics?: readonly string[];
}

interface DemoSchedule {
  readonly desks: readonly DemoDesk[];
  /** Topics that the office does not receive for. */
  readonly hidden: readonly string[];
  /** From this hour on places are given by the office alone. */
  readonly internalFrom: string;
  /** Weekdays on which an interpreter of sign language is in the hall before noon. */
  readonly interpreterOn: readonly number[];
}

const numbered = (number: number, more: Omit<DemoDesk, 'name'> = {}): DemoDesk => ({
  name: [`Вікно ${number}`, `Desk ${number}`],
  ...more,
});
const stepFree = numbered(1, { meets: ['step_free'] });
const quiet: DemoDesk = { name: ['Тиха кімната', 'Quiet room'], meets: ['step_free', 'quiet_place'] };

const schedules: Readonly<Record<(typeof demoOffices)[number]['code'], DemoSchedule>> = {
  MRF: {
    desks: [
      stepFree,
      numbered(2),
      quiet,
      { name: ['Телефон', 'Telephone'], channel: 'phone' },
      { name: ['Відеозв’язок', 'Video call'], channel: 'video', meets: ['sign_language'] },
      {
        name: ['Виїзд додому', 'Home visits'],
        channel: 'home',
        topics: ['social-protection', 'residence'],
      },
    ],
    hidden: [],
    internalFrom: '15:20',
    interpreterOn: [2, 4],
  },
  KYI: {
    desks: [stepFree, numbered(2), numbered(3), quiet],
    hidden: [],
    internalFrom: '17:00',
    interpreterOn: [1, 3],
  },
  MYK: {
    desks: [stepFree, numbered(2), { ...quiet, topics: ['social-protection'] }],
    hidden: ['property', 'civil-status'],
    internalFrom: '16:30',
    interpreterOn: [3],
  },
};

const within = (part: ClockSpan, breaks: readonly ClockSpan[]): ClockSpan[] =>
  breaks.filter(({ from, to }) => part.from < from && to < part.to);

/** A day of an office: everybody's places first, then those the office gives; the interpreter's hours apart. */
const shiftsOn = (hours: (typeof demoOffices)[number]['hours'][number], plan: DemoSchedule, deskIds: string[]) => {
  const pause = { from: hours.breakFrom, to: hours.breakTo };
  const common = { deskIds, offeredTo: 'public' as const, meets: [] };
  const shift = (part: ClockSpan, more: Partial<Shift> = {}): Shift => ({
    ...part,
    breaks: within(part, [pause]),
    ...common,
    ...more,
  });
  const internal = shift({ from: plan.internalFrom, to: hours.closes }, { offeredTo: 'internal' });
  return plan.interpreterOn.includes(hours.weekday)
    ? [
        shift({ from: hours.opens, to: pause.from }, { meets: ['sign_language'] }),
        shift({ from: pause.to, to: plan.internalFrom }),
        internal,
      ]
    : [shift({ from: hours.opens, to: plan.internalFrom }), internal];
};

async function seedOfficeSchedule(
  db: Database,
  office: (typeof demoOffices)[number],
  officeId: string,
  now: Date,
): Promise<void> {
  const plan = schedules[office.code];
  const topics = await db.topic.findMany({ select: { id: true, code: true } });
  const idsOf = (codes: readonly string[]): string[] =>
    topics.filter(({ code }) => codes.includes(code)).map(({ id }) => id);
  const desks = plan.desks.map(({ name, channel = 'office', meets = [], topics: only = [] }, index) => ({
    id: anId(),
    officeId,
    nameUk: name[0],
    nameEn: name[1],
    channel,
    meets: [...meets],
    topicIds: idsOf(only),
    position: index + 1,
  }));
  await db.desk.createMany({ data: desks });
  const hidden = idsOf(plan.hidden);
  await db.officeTopic.createMany({
    data: topics.filter(({ id }) => !hidden.includes(id)).map(({ id }) => ({ officeId, topicId: id })),
    skipDuplicates: true,
  });
  const deskIds = desks.map(({ id }) => id);
  const week = office.hours.map((hours) => ({ weekday: hours.weekday, shifts: shiftsOn(hours, plan, deskIds) }));
  await db.timetable.create({
    data: {
      id: anId(),
      officeId,
      validFrom: '2026-01-01',
      week: JSON.parse(JSON.stringify(week)),
      createdAt: now,
      createdByName: 'Кабінет',
    },
  });
}

/** Gives the demonstration centres desks, topics and hours; a centre that has desks already is left as it is. */
export async function seedSchedules(db: Database, offices: Readonly<Record<string, string>>, now: Date): Promise<void> {
  for (const office of demoOffices) {
    const officeId = offices[office.code];
    if (!officeId || (await db.desk.count({ where: { officeId } })) > 0) continue;
    await seedOfficeSchedule(db, office, officeId, now);
  }
}
