import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { BookingRules, ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { lockSchedule, tellOffice } from './keep.ts';
import { readManagedSchedule } from './read-schedule.ts';

/** Changes how people book at an office. Visits that are booked stay, whatever the new window and number. */
export async function changeBookingRules(
  ctx: Context,
  officeId: OfficeId,
  { version, rules }: { readonly version: number; readonly rules: BookingRules },
): Promise<ManagedSchedule> {
  await write(ctx, 'schedules.change_booking_rules', async (writing) => {
    const { tx, audit } = writing;
    await lockSchedule(ctx, tx, officeId);
    const stored = (await tx.bookingRules.findUnique({ where: { officeId }, select: { version: true } }))?.version ?? 0;
    if (stored !== version) throw problem(commonProblems.staleVersion, { stored, version });
    await tx.bookingRules.upsert({
      where: { officeId },
      create: { officeId, ...rules },
      update: { ...rules, version: { increment: 1 } },
    });
    audit({ subject: officeId, details: { ...rules } });
    tellOffice(writing, officeId);
    return { officeId };
  });
  return readManagedSchedule(ctx, officeId);
}
