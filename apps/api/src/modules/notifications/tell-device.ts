import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { replacementNear } from '../provisions/events.ts';
import { holderOfDevice } from '../provisions/public.ts';
import { wordsIn } from './compose.ts';
import { deliver, findRecipient, noteFrom } from './deliver.ts';

/** The right to another device is near; which device it is stands in the cabinet alone. */
export async function tellDevice(ctx: Context, deviceId: string): Promise<void> {
  const personId = await holderOfDevice(ctx, deviceId);
  await write(ctx, 'notifications.tell', async (writing) => {
    const to = await findRecipient(writing.tx, personId);
    const template = replacementNear.eventName;
    const note = noteFrom(
      to.language,
      template,
      {},
      {
        ...{ causeKey: `device-term:${deviceId}`, link: '/cabinet/devices' },
        ...{ senderName: wordsIn(to.language).system, senderRole: 'system' },
      },
    );
    const told = note !== null && (await deliver(ctx, writing, to, note));
    writing.audit({ subject: deviceId, details: { template, told } });
  });
}
