import type { PlainDate } from '@cabinet/contracts/dates';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { type Coming, ticketName } from '@cabinet/domain/ticket';

const countText = `
  insert into ticket_counter ("officeId", day, last) values ($1::uuid, $2, 1)
  on conflict ("officeId", day) do update set last = ticket_counter.last + 1
  returning last`;

interface Counted {
  readonly last: number;
}

/** The next ticket of an office on a day: no two are alike, however many are given at once. */
export async function nextTicket(
  tx: Transaction,
  { officeId, day, coming }: { readonly officeId: string; readonly day: PlainDate; readonly coming: Coming },
): Promise<string> {
  const { rows } = await sqlOf(tx).query<Counted>({ name: 'visits.ticket', text: countText, values: [officeId, day] });
  return ticketName(coming, rows[0]?.last ?? 0);
}
