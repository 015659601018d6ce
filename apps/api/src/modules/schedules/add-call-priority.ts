import type { CallPriority, CallPriorityForm } from '@cabinet/contracts/managed-topics';
import { scheduleProblems } from '@cabinet/contracts/schedules';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { write } from '#platform/write.ts';
import { findCallPriority } from './call-priorities.ts';

/** A code that is taken already, said in our words; anything else as it is. */
export const refusalOfPriority = (refusal: unknown): unknown =>
  violatedIndex(refusal) === 'call_priority_code_key' ? problem(scheduleProblems.priorityCodeTaken) : refusal;

/** Adds a legal ground on which somebody is called before others. */
export async function addCallPriority(ctx: Context, form: CallPriorityForm): Promise<CallPriority> {
  const id = await write(ctx, 'schedules.add_call_priority', async ({ tx, audit }) => {
    const priorityId = ctx.newId();
    await tx.callPriority.create({ data: { id: priorityId, ...form } }).catch((refusal: unknown) => {
      throw refusalOfPriority(refusal);
    });
    audit({ subject: priorityId, details: { ...form } });
    return priorityId;
  });
  return findCallPriority(ctx.db, id);
}
