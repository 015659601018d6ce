import type { OfficeId } from '@cabinet/contracts/ids';
import type { Screen, ScreenForm } from '@cabinet/contracts/screens';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { assertReceives } from './queries.ts';
import { screenColumns, toScreen } from './screens.ts';

// A device hangs on its wall for years; whoever takes it down revokes it.
const yearsMs = 5 * 365 * 86_400_000;

/** Sets up a kiosk or a display. The link is told now and never again: it lies in no table. */
export const addScreen = (
  ctx: Context,
  officeId: OfficeId,
  form: ScreenForm,
): Promise<{ screen: Screen; link: string }> =>
  write(ctx, 'visits.add_screen', async ({ tx, now, audit }) => {
    const { name: createdByName } = asRole(ctx.actor, 'officer');
    assertReceives(ctx, officeId);
    const id = ctx.newId();
    const row = await tx.screen.create({
      data: { ...form, id, officeId, createdAt: now, createdByName },
      select: screenColumns,
    });
    audit({ subject: id, details: { officeId, kind: form.kind } });
    const until = new Date(now.getTime() + yearsMs);
    const pass = ctx.passes.issue({ purpose: 'screen', subject: id, edition: 1, until });
    return { screen: toScreen(row), link: new URL(`/screen#${pass}`, ctx.config.PUBLIC_URL).href };
  });
