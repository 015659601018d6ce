import type { OfficeId } from '@cabinet/contracts/ids';
import type { Database } from '@cabinet/db/open-database';
import { batched } from '#platform/batched.ts';
import type { Context } from '#platform/context.ts';
import { officeColumns, topicColumns } from '../schedules/public.ts';
import { type Days, readDays } from './free.ts';

/** One office as somebody chooses a time there. */
export interface Glance {
  readonly days: Days;
  readonly topic: NonNullable<Awaited<ReturnType<typeof readTopic>>>;
  readonly office: NonNullable<Awaited<ReturnType<typeof readOffice>>>;
}

interface Asked {
  readonly officeId: OfficeId;
  readonly topic: string;
  readonly now: Date;
}

const readTopic = (db: Database, { officeId, topic: code }: Asked) =>
  db.topic.findFirst({ where: { code, active: true, offices: { some: { officeId } } }, select: topicColumns });

const readOffice = (db: Database, { officeId }: Asked) =>
  db.office.findUnique({ where: { id: officeId, active: true }, select: officeColumns });

async function look(db: Database, asked: Asked): Promise<Glance | null> {
  const [topic, office] = await Promise.all([readTopic(db, asked), readOffice(db, asked)]);
  return topic && office && { topic, office, days: await readDays({ db, now: asked.now }, asked) };
}

const keyOf = ({ officeId, topic }: Asked): string => `${officeId} ${topic}`;

const lookers = new WeakMap<Database, (asked: Asked) => Promise<Glance | null>>();

/** Requests that come in the same turn share one look: a crowd after scarce times asks the database once. */
const lookerOf = (db: Database): ((asked: Asked) => Promise<Glance | null>) => {
  const known =
    lookers.get(db) ??
    batched<Asked, Glance>(async (all) => {
      const looks = new Map(all.map((asked) => [keyOf(asked), asked]));
      const seen = await Promise.all([...looks].map(async ([key, asked]) => [key, await look(db, asked)] as const));
      const found = new Map(seen);
      return all.map((asked) => found.get(keyOf(asked)) ?? null);
    });
  lookers.set(db, known);
  return known;
};

/** An office with its times from today to the end of the booking window; null when it does not receive for the matter. */
export const glance = (ctx: Pick<Context, 'db' | 'now'>, asked: Omit<Asked, 'now'>): Promise<Glance | null> =>
  lookerOf(ctx.db)({ ...asked, now: ctx.now() });
