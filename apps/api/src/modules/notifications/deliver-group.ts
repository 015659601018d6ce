import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { batchesOf } from './batches.ts';
import { type Delivery, deliverAll, findRecipients } from './deliver.ts';

/** Delivers what an officer wrote to many (J8), a batch at a time; done again, it reaches only those it had not reached. */
export async function deliverGroup(ctx: Context, groupMessageId: string): Promise<void> {
  const message = await ctx.db.groupMessage.findUnique({ where: { id: groupMessageId } });
  if (!message || message.deliveredAt) return;
  const office = await ctx.db.office.findUniqueOrThrow({
    where: { id: message.officeId },
    select: { nameUk: true, nameEn: true },
  });
  const { subject, body, senderName } = message;
  const toDelivery = (to: Delivery['to']): Delivery => ({
    to,
    note: {
      causeKey: `written:${groupMessageId}:${to.personId}`,
      template: 'notifications.written',
      facts: {},
      subject,
      body,
      link: null,
      senderName: `${senderName}, ${to.language === 'en' ? office.nameEn : office.nameUk}`,
      senderRole: 'officer',
    },
  });
  for (const personIds of batchesOf(message.personIds))
    await write(ctx, 'notifications.deliver_group', async (writing) => {
      const recipients = await findRecipients(writing.tx, personIds);
      const delivered = await deliverAll(ctx, writing, recipients.map(toDelivery));
      writing.audit({ subject: groupMessageId, details: { delivered } });
    });
  await write(ctx, 'notifications.finish_group', async ({ tx, now, audit }) => {
    await tx.groupMessage.update({ where: { id: groupMessageId }, data: { deliveredAt: now } });
    audit({ subject: groupMessageId, details: { recipients: message.personIds.length } });
  });
}
