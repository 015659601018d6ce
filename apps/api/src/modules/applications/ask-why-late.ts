import { applicationProblems } from '@cabinet/contracts/applications';
import type { CaseClock } from '@cabinet/contracts/case-clock';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { answerCaseClock, isAskedOn } from './case-clock.ts';
import { tellPages } from './move.ts';
import { isOverdue } from './shape.ts';
import { lockOwn } from './whole.ts';

/** «Чому так довго?» (B44): past its day, staff have the question before them. Asked again the same day it stays as it was. */
export async function askWhyLate(ctx: Context, id: string): Promise<CaseClock> {
  return write(ctx, 'applications.ask_why_late', async (writing) => {
    const { tx, now, audit } = writing;
    const { row } = await lockOwn(ctx, tx, id);
    const today = kyivDate(now);
    if (!isOverdue(row, today)) throw problem(applicationProblems.notLate, { state: row.state, dueOn: row.dueOn });
    const asked = isAskedOn(row, today);
    audit({ subject: id, details: { asked: !asked } });
    if (asked) return answerCaseClock(ctx, tx, id);
    // Like a note: it changes neither the version nor what the application says.
    await tx.application.updateMany({ where: { id }, data: { lateAskedAt: now } });
    tellPages(writing, row, true);
    return answerCaseClock(ctx, tx, id);
  });
}
