import type { Hold } from '@cabinet/contracts/visits';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { pathTo } from '#shared/navigation/paths.ts';

/** The address under which booking goes on with a held time: everything is chosen, only who comes is asked. */
export const addressOfHold = ({ id, topic, office, channel, needs, pace, from }: Hold): string => {
  const known = new URLSearchParams({
    topic: topic.code,
    office: office.id,
    channel,
    needs: needs.join(',') || 'none',
    pace: String(pace),
    date: kyivDate(new Date(from)),
    from,
    hold: id,
  });
  return `${pathTo('booking', { step: 'details' })}?${known}`;
};
