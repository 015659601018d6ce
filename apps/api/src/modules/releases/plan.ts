import type { OfficeId } from '@cabinet/contracts/ids';
import { toTopic } from '../schedules/public.ts';
import type { Plan } from '../visits/public.ts';

interface Row {
  readonly id: string;
  readonly officeId: string;
  readonly topic: Parameters<typeof toTopic>[0];
}

/** Each place of a release is a visit to the office at the usual pace: all tickets are worth the same. */
export const planOf = ({ id, officeId, topic }: Row): Plan => ({
  officeId: officeId as OfficeId,
  topic: toTopic(topic),
  channel: 'office',
  needs: [],
  pace: 10,
  internal: false,
  releaseId: id,
});
