import { OpeningHours } from '@cabinet/contracts/administration';
import { sqlOf } from '@cabinet/db/open-database';
import { type WorkCalendar, workingDayDistance } from '@cabinet/domain/calendar';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { isAtWork } from '@cabinet/domain/working-hours';
import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { workCalendarFor } from '../administration/public.ts';
import { applicationEscalated } from './events.ts';

/** Told at once, and again when so many more working days have passed. */
const daysTillAgain = 3;

interface OverdueRow {
  readonly id: string;
  readonly officeId: string;
  readonly dueOn: string;
  readonly hours: unknown;
  readonly told: readonly string[];
}

// Where nobody supervises, nothing is marked as told: whoever is named later hears of what lies there then.
const overdueText = `
  select a.id, a."officeId", a."dueOn", o.hours,
    (select coalesce(array_agg(e.step), '{}') from escalation e
      where e."applicationId" = a.id and e."officeId" = a."officeId" and e."dueOn" = a."dueOn") as told
  from application a join office o on o.id = a."officeId"
  where a.state in ('submitted', 'in_review') and a."dueOn" < $1
    and exists (select 1 from staff_office so join account s on s.id = so."accountId"
      where so."officeId" = a."officeId" and so.supervises and s.state = 'active')
    and not exists (select 1 from escalation e
      where e."applicationId" = a.id and e."officeId" = a."officeId" and e."dueOn" = a."dueOn" and e.step = 'still_overdue')
  order by a."dueOn", a.id`;

type Step = 'overdue' | 'still_overdue';

interface Task extends OverdueRow {
  readonly step: Step;
}

async function tasksOf(ctx: Context, rows: readonly OverdueRow[], now: Date): Promise<Task[]> {
  const calendars = new Map<string, WorkCalendar>();
  const tasks: Task[] = [];
  for (const row of rows) {
    const calendar = calendars.get(row.officeId) ?? (await workCalendarFor(ctx.db, row.officeId));
    calendars.set(row.officeId, calendar);
    if (!isAtWork(OpeningHours.parse(row.hours), calendar, now)) continue;
    // The first working day after the due one is the day on which it is late.
    const late = workingDayDistance(row.dueOn, kyivDate(now), calendar);
    const step: Step = late > daysTillAgain ? 'still_overdue' : 'overdue';
    if (!row.told.includes(step)) tasks.push({ ...row, step });
  }
  return tasks;
}

const escalateOne = (ctx: Context, { id, officeId, dueOn, step }: Task): Promise<unknown> =>
  write(ctx, 'applications.escalate', async ({ tx, now, audit, publish }) => {
    // It may have been decided, or handed on, since it was looked for.
    const stays = await tx.application.count({
      where: { id, officeId, dueOn, state: { in: ['submitted', 'in_review'] } },
    });
    audit({ subject: id, details: { step, stays: stays > 0 } });
    if (stays === 0) return null;
    const escalationId = ctx.newId();
    const told = await tx.escalation.createMany({
      data: [{ id: escalationId, applicationId: id, officeId, dueOn, step, at: now }],
      skipDuplicates: true,
    });
    if (told.count > 0) publish(applicationEscalated({ applicationId: id, escalationId }));
    return null;
  });

/** Puts what is past its day before those who supervise the office, while somebody there is at work. */
export async function escalateOverdue(ctx: Context): Promise<void> {
  const now = ctx.now();
  const { rows } = await sqlOf(ctx.db).query<OverdueRow>({
    name: 'applications.to_escalate',
    text: overdueText,
    values: [kyivDate(now)],
  });
  await doEach(ctx, await tasksOf(ctx, rows, now), (task) => escalateOne(ctx, task));
}
