import type { DeviceId } from '@cabinet/contracts/ids';
import type { OwnDevice } from '@cabinet/contracts/provisions';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { openPassport } from './passport.ts';
import { isReplaceable } from './rules.ts';

/** More than anybody is given in a life. */
const mostShown = 200;

const columns = {
  ...{ id: true, classCode: true, passport: true, quantity: true, issuedOn: true, termEndsOn: true },
  ...{ returnable: true, returnedOn: true, misusedOn: true },
} as const;

/** The devices of whoever asks, the newest first. */
export async function listOwnDevices(ctx: Context): Promise<{ items: OwnDevice[] }> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const rows = await ctx.db.device.findMany({
    where: { personId },
    select: columns,
    orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }],
    take: mostShown,
  });
  const classes = await ctx.db.productClass.findMany({
    where: { code: { in: [...new Set(rows.map(({ classCode }) => classCode))] } },
    select: { code: true, nameUk: true, nameEn: true },
  });
  const names = new Map(classes.map(({ code, nameUk, nameEn }) => [code, { uk: nameUk, en: nameEn }]));
  const today = kyivDate(ctx.now());
  return {
    items: rows.map((row) => ({
      ...{ id: row.id as DeviceId, ...openPassport(ctx.secrets, row), quantity: row.quantity },
      deviceClass: { code: row.classCode, name: names.get(row.classCode) ?? { uk: row.classCode, en: row.classCode } },
      ...{ issuedOn: row.issuedOn, termEndsOn: row.termEndsOn, replaceable: isReplaceable(row, today) },
      ...{ returnable: row.returnable, returnedOn: row.returnedOn },
    })),
  };
}
