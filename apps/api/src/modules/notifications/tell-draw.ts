import type { Bilingual } from '@cabinet/contracts/service-definition';
import { formatKyivDateTime } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { findEntrantsOf, findUnluckyOf } from '../releases/public.ts';
import { batchesOf } from './batches.ts';
import { wordsIn } from './compose.ts';
import { type Delivery, deliverAll, findRecipients, noteFrom } from './deliver.ts';

/** What one person is told. */
interface Telling {
  readonly personId: string;
  readonly template: string;
  /** The time that was drawn, where the message tells of one. */
  readonly from?: Date;
  /** Worth an SMS to whoever wants them. */
  readonly important?: boolean;
}

interface Told {
  readonly releaseId: string;
  readonly officeName: Bilingual;
  /** One message to each person for one cause. */
  readonly cause: string;
  readonly tellings: readonly Telling[];
}

const toDelivery = (
  { releaseId, officeName, cause }: Told,
  to: Delivery['to'],
  { template, from, important = false }: Telling,
): Delivery[] => {
  const { language, personId } = to;
  const facts = {
    officeName: officeName[language],
    ...(from && { when: formatKyivDateTime(from, language), at: from.toISOString() }),
  };
  const note = noteFrom(language, template, facts, {
    causeKey: `${cause}:${releaseId}:${personId}`,
    link: `/draws/${releaseId}`,
    senderName: wordsIn(language).system,
    senderRole: 'system',
    important,
  });
  return note ? [{ to, note }] : [];
};

/** A batch at a time; one that fails stops no other, and done again only those are told who were not. */
async function tellAll(ctx: Context, told: Told): Promise<void> {
  const tellingOf = new Map(told.tellings.map((telling) => [telling.personId, telling]));
  const batches = batchesOf([...tellingOf.keys()]).map((personIds) => ({ id: personIds[0] ?? '', personIds }));
  await doEach(ctx, batches, ({ personIds }) =>
    write(ctx, 'notifications.tell_draw', async (writing) => {
      const recipients = await findRecipients(writing.tx, personIds);
      const deliveries = recipients.flatMap((to) => {
        const telling = tellingOf.get(to.personId);
        return telling ? toDelivery(told, to, telling) : [];
      });
      const reached = await deliverAll(ctx, writing, deliveries);
      writing.audit({ subject: told.releaseId, details: { told: reached } });
    }),
  );
}

/** Tells those who were drawn no time, and winners whose time could not be booked; the others have heard of their visit. */
export async function tellDraw(ctx: Context, releaseId: string): Promise<void> {
  const draw = await findUnluckyOf(ctx, releaseId);
  if (!draw) return;
  const tellings = draw.people.map(({ personId, lost }) =>
    lost
      ? { personId, template: `releases.${lost.why}`, from: lost.from, important: true }
      : { personId, template: 'releases.not_drawn' },
  );
  await tellAll(ctx, { releaseId, officeName: draw.officeName, cause: 'draw', tellings });
}

/** Tells everybody who had asked that the draw does not take place. */
export async function tellDrawCalledOff(ctx: Context, releaseId: string): Promise<void> {
  const off = await findEntrantsOf(ctx, releaseId);
  if (!off) return;
  const tellings = off.people.map(({ personId }) => ({ personId, template: 'releases.called_off' }));
  await tellAll(ctx, { releaseId, officeName: off.officeName, cause: 'draw-off', tellings });
}
