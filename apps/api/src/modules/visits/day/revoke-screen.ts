import type { Screen } from '@cabinet/contracts/screens';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { findOwnScreen, screenColumns, toScreen } from './screens.ts';

/** Makes the link of a device worthless; a second time changes nothing. */
export const revokeScreen = (ctx: Context, id: string): Promise<Screen> =>
  write(ctx, 'visits.revoke_screen', async ({ tx, now, audit }) => {
    await findOwnScreen(ctx, tx, id);
    await tx.screen.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    audit({ subject: id });
    return toScreen(await tx.screen.findUniqueOrThrow({ where: { id }, select: screenColumns }));
  });
