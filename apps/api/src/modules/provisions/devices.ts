import type { PlainDate } from '@cabinet/contracts/dates';
import { termEnd } from '@cabinet/domain/device-right';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';
import type { OrderRow } from './orders.ts';
import { type Passport, sealPassport } from './sealed.ts';

interface Handover {
  readonly issuedOn: PlainDate;
  readonly passport: Passport;
}

/** The one that is replaced is not in use any more: the oldest of its class. */
async function retireFormer(tx: Transaction, { provision }: OrderRow, issuedOn: PlainDate): Promise<void> {
  const former = await tx.device.findMany({
    where: { personId: provision.personId, classCode: provision.classCode, returnedOn: null },
    orderBy: { issuedOn: 'asc' },
    take: provision.quantity,
    select: { id: true },
  });
  await tx.device.updateMany({
    where: { id: { in: former.map(({ id }) => id) } },
    data: { returnedOn: issuedOn },
  });
}

/** Writes the device that an order made into the person's own; a repair hands back what they have. */
export async function handOver(
  { secrets, newId }: Pick<Context, 'secrets' | 'newId'>,
  { tx, now }: Writing,
  order: OrderRow,
  { issuedOn, passport }: Handover,
): Promise<void> {
  const { personId, classCode, quantity, kind } = order.provision;
  if (kind === 'repair') return;
  if (kind === 'replacement') await retireFormer(tx, order, issuedOn);
  const deviceClass = await tx.productClass.findUnique({ where: { code: classCode } });
  const { termQuantity = null, termYears = null, returnable = false } = deviceClass ?? {};
  const norm = termQuantity !== null && termYears !== null ? { quantity: termQuantity, years: termYears } : null;
  const id = newId();
  await tx.device.create({
    data: {
      ...{ id, personId, orderId: order.id, classCode, quantity, productNumber: order.productNumber },
      ...{ issuedOn, termEndsOn: termEnd(issuedOn, norm), returnable, createdAt: now },
      passport: sealPassport(secrets, id, passport),
    },
  });
}
