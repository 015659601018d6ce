import type { PersonId, VisitId } from '@cabinet/contracts/ids';
import type { VisitorForm } from '@cabinet/contracts/visits';
import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';
import { becomeBooked } from './become-booked.ts';
import { takePlaceFor } from './hold.ts';
import type { Plan } from './plan.ts';
import type { ReleasedTime } from './released.ts';

interface Drawn {
  readonly personId: PersonId;
  readonly time: ReleasedTime;
  readonly visitor: VisitorForm;
}

/** Books the time that a draw gave somebody. Throws visits.time_taken when it is not free after all. */
export async function bookDrawn(
  ctx: Context,
  writing: Writing,
  plan: Plan,
  { personId, time, visitor }: Drawn,
): Promise<VisitId> {
  const place = await takePlaceFor(ctx, writing, plan, { from: new Date(time.start), personId, released: time });
  const { officeId, topic } = plan;
  await becomeBooked(ctx, writing, { ...place, officeId, topicId: topic.id, personId, visitor });
  return place.visitId;
}
