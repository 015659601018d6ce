import { sqlOf } from '@cabinet/db/open-database';
import { type Holder, ownText, valuesOf } from './holder.ts';

const liveText = `select id from visit where ${ownText} and "heldUntil" > $3 order by id desc limit 1`;

/** Which hold still lasts; undefined when none does. */
export async function liveHoldIdOf(db: object, holder: Holder, now: Date): Promise<string | undefined> {
  const values = [...valuesOf(holder), now];
  return (await sqlOf(db).query<{ id: string }>({ name: 'visits.live_hold', text: liveText, values })).rows[0]?.id;
}
