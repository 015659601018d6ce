import type { DeviceOrderId } from '@cabinet/contracts/ids';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Page } from '@cabinet/contracts/http/page';
import type { QueryOf } from '@cabinet/contracts/http/route';
import { type DeviceOrder, type listOrdersRoute, OrderState, type Provision } from '@cabinet/contracts/provisions';
import { kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';
import { recordRead, recordReads } from '#platform/read-log.ts';
import { worksOn } from './policy.ts';
import { deviceClassOf } from './provision.ts';
import { openCustomer, openMeasurements, openWords } from './sealed.ts';

const withProvision = {
  provision: {
    select: { personId: true, number: true, classCode: true, quantity: true, kind: true, applicationId: true },
  },
} as const;

export const findOrder = (db: Pick<Transaction, 'deviceOrder'>, id: string) =>
  db.deviceOrder.findUnique({ where: { id }, include: withProvision });
export type OrderRow = NonNullable<Awaited<ReturnType<typeof findOrder>>>;

/** What an enterprise may do in each state of its order. */
const actsIn: Partial<Record<OrderState, readonly string[]>> = {
  chosen: ['accept', 'decline'],
  accepted: ['fitting', 'making', 'ready', 'measure'],
  fitting: ['making', 'ready', 'measure'],
  making: ['fitting', 'ready', 'measure'],
  ready: ['issue'],
};

type Reader = Pick<Transaction, 'productClass'>;

async function toOrder(ctx: Context, db: Reader, row: OrderRow): Promise<DeviceOrder> {
  const { id, provision } = row;
  const state = OrderState.parse(row.state);
  const customer = openCustomer(ctx.secrets, id, row.customer);
  // Whoever makes nothing for a person any more sees no more than that there was an order.
  const isTheirs = !['declined', 'taken_back', 'ended'].includes(state);
  return {
    id: id as DeviceOrderId,
    version: row.version,
    state,
    referral: provision.number ?? '',
    deviceClass: await deviceClassOf(db, provision.classCode),
    quantity: provision.quantity,
    kind: provision.kind as Provision['kind'],
    customer: isTheirs ? { ...customer, needs: [...customer.needs] } : null,
    productNumber: row.productNumber,
    wishes: (isTheirs && openWords(ctx.secrets, id, 'wishes', row.wishes)) || '',
    measurements: isTheirs ? openMeasurements(ctx.secrets, id, row.measurements) : null,
    chosenAt: row.chosenAt.toISOString(),
    stageDueOn: row.stageDueOn,
    overdue: row.stageDueOn !== null && row.stageDueOn < kyivDate(ctx.now()),
    acts: [...(actsIn[state] ?? [])],
  };
}

const officeNameOf = async (db: Pick<Transaction, 'office'>, id: string) => {
  const { nameUk, nameEn } = await db.office.findUniqueOrThrow({
    where: { id },
    select: { nameUk: true, nameEn: true },
  });
  return { uk: nameUk, en: nameEn };
};

/** An order for those who work on it; to anybody else it is not there. */
export async function assertOrder(ctx: Context, db: Pick<Transaction, 'deviceOrder'>, id: string): Promise<OrderRow> {
  const row = await findOrder(db, id);
  if (!row || !worksOn(ctx.actor, row)) throw problem(commonProblems.notFound, { orderId: id });
  return row;
}

/** The order as the enterprise sees it; each look is in the journal of its person. */
export async function answerOrder(ctx: Context, db: Transaction, id: string): Promise<DeviceOrder> {
  const row = await assertOrder(ctx, db, id);
  const office = await officeNameOf(db, row.officeId);
  const { personId } = row.provision;
  await recordRead(ctx, { personId, what: 'provisions.order', subjectId: id, purpose: 'order', office }, { db });
  return toOrder(ctx, db, row);
}

const doneStates = ['issued', 'declined', 'taken_back', 'ended'];

/** The orders of one's enterprise: open ones by what is due first, or those that have ended, newest first. */
export async function listOrders(
  ctx: Context,
  { scope, cursor, limit }: QueryOf<typeof listOrdersRoute>,
): Promise<Page<DeviceOrder>> {
  const { officeIds } = asRole(ctx.actor, 'officer');
  const open = scope === 'open';
  const rows = await ctx.db.deviceOrder.findMany({
    where: { officeId: { in: [...officeIds] }, state: open ? { notIn: doneStates } : { in: doneStates } },
    include: withProvision,
    orderBy: open
      ? [{ stageDueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }]
      : [{ endedAt: 'desc' }, { id: 'desc' }],
    ...pageAfter(cursor, limit),
  });
  const page = toPage(rows, limit, (row) => row);
  const today = kyivDate(ctx.now());
  const offices = new Map<string, { uk: string; en: string }>();
  for (const { officeId } of page.items)
    if (!offices.has(officeId)) offices.set(officeId, await officeNameOf(ctx.db, officeId));
  await recordReads(
    ctx,
    page.items.map(({ id, officeId, provision: { personId } }) => ({
      ...{ personId, what: 'provisions.orders', subjectId: id, purpose: 'order' },
      office: offices.get(officeId) ?? null,
    })),
    { oncePerPersonSince: startOfKyivDay(today) },
  );
  return { ...page, items: await Promise.all(page.items.map((row) => toOrder(ctx, ctx.db, row))) };
}
