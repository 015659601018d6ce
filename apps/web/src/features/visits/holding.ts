import type { BodyInputOf } from '@cabinet/contracts/http/route';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { holdTimeRoute } from '@cabinet/contracts/visits';
import type { Plan } from './plan.ts';

/** What is asked of the server to hold a time of a plan. */
export const holdingOf = (
  { topic, office, channel, needs, pace }: Plan,
  from: string,
): BodyInputOf<typeof holdTimeRoute> => ({
  topic,
  // An id in the address; whether there is such a centre, the server says.
  officeId: office as OfficeId,
  channel,
  needs: [...(needs ?? [])],
  pace,
  from,
});
