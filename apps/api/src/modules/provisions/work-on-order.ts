import type { BodyOf } from '@cabinet/contracts/http/route';
import {
  type DeviceOrder,
  type issueDeviceRoute,
  type measureRoute,
  type moveOrderRoute,
  type OrderState,
  provisionProblems,
} from '@cabinet/contracts/provisions';
import { applicationProblems } from '@cabinet/contracts/applications';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { addMonths, reorderMonths } from '@cabinet/domain/device-right';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { addTerm, type DayTerm } from '@cabinet/domain/terms';
import type { CaseAct } from '@cabinet/domain/workflows/of-service';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { workCalendarFor } from '../administration/public.ts';
import { type DecidedCase, lockCaseForHouse } from '../applications/public.ts';
import { handOver } from './devices.ts';
import { answerOrder, assertOrder, type OrderRow } from './orders.ts';
import { prolongReferral } from './referral.ts';
import { sealMeasurements, sealWords } from './sealed.ts';

type Columns = Parameters<Writing['tx']['deviceOrder']['updateMany']>[0]['data'];

interface Step {
  readonly act: CaseAct;
  readonly reason?: string;
  readonly to: OrderState;
  /** How long the enterprise has for what begins; null: nothing is waited for from it. */
  readonly term?: DayTerm | null;
}

const workingDays = (value: number): DayTerm => ({ unit: 'workDays', value });

/** R6 names twenty working days for the fitting of a wheelchair, R7 twenty days for the making. */
const terms = { accepted: workingDays(20), fitting: workingDays(20), making: workingDays(20) } as const;

/** An order under the lock of its application: two people at the enterprise do not write over each other. */
async function lockOrder(ctx: Context, writing: Writing, id: string, version: number) {
  const { applicationId } = await assertOrder(ctx, writing.tx, id);
  const locked = await lockCaseForHouse(ctx, writing, applicationId);
  const row = await assertOrder(ctx, writing.tx, id);
  if (row.version !== version) throw problem(commonProblems.staleVersion, { stored: row.version, given: version });
  return { row, ...locked };
}

async function changeOrder(writing: Writing, { id, version, officeId }: OrderRow, data: Columns): Promise<void> {
  const changed = await writing.tx.deviceOrder.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw problem(commonProblems.staleVersion, { orderId: id, version });
  writing.notify({ room: 'provisions', id, personId: null, officeId });
}

const dueOn = async ({ tx, now }: Writing, { officeId }: OrderRow, term: DayTerm | null): Promise<string | null> =>
  term && addTerm(kyivDate(now), term, await workCalendarFor(tx, officeId));

interface Work {
  readonly version: number;
  readonly step: Step;
  readonly also?: (writing: Writing, row: OrderRow, facts: DecidedCase) => Promise<Columns>;
}

/** One step of an order: the case moves, the order with it. */
async function work(ctx: Context, id: string, { version, step, also }: Work): Promise<DeviceOrder> {
  return write(ctx, `provisions.${step.act === 'issue' ? 'issue' : 'work'}`, async (writing) => {
    const { row, facts, move } = await lockOrder(ctx, writing, id, version);
    const more = (await also?.(writing, row, facts)) ?? {};
    await move(step.act, { byOrder: true, ...(step.reason !== undefined && { reason: step.reason }) });
    await changeOrder(writing, row, {
      state: step.to,
      stageDueOn: await dueOn(writing, row, step.term ?? null),
      ...more,
    });
    return answerOrder(ctx, writing.tx, id);
  });
}

/** R5: not earlier than two months before the former device of the class has served its term. */
async function assertDue({ tx, now }: Writing, { provision }: OrderRow, { ask }: DecidedCase): Promise<void> {
  if (ask.kind === 'repair' || ask.earlyReason) return;
  const { personId, classCode } = provision;
  const used = await tx.device.findMany({
    where: { personId, classCode, returnedOn: null, termEndsOn: { gt: addMonths(kyivDate(now), reorderMonths) } },
    select: { quantity: true },
  });
  const deviceClass = await tx.productClass.findUnique({ where: { code: classCode }, select: { termQuantity: true } });
  const inUse = used.reduce((sum, { quantity }) => sum + quantity, 0);
  if (inUse > 0 && inUse + provision.quantity > (deviceClass?.termQuantity ?? 0))
    throw problem(provisionProblems.tooEarly, { inUse });
}

export const acceptOrder = (ctx: Context, id: string, version: number): Promise<DeviceOrder> =>
  work(ctx, id, {
    version,
    step: { act: 'acceptOrder', to: 'accepted', term: terms.accepted },
    also: async (writing, row, facts) => {
      await assertDue(writing, row, facts);
      return { acceptedAt: writing.now };
    },
  });

export const declineOrder = (
  ctx: Context,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<DeviceOrder> =>
  work(ctx, id, {
    version,
    step: { act: 'declineOrder', to: 'declined', reason },
    also: async (writing, { applicationId }) => {
      await prolongReferral(writing, applicationId);
      return { endedAt: writing.now, declineReason: sealWords(ctx.secrets, id, 'declineReason', reason) };
    },
  });

const stages = {
  fitting: { act: 'beginFitting', to: 'fitting', term: terms.fitting },
  making: { act: 'beginMaking', to: 'making', term: terms.making },
  ready: { act: 'markReady', to: 'ready', term: null },
} as const satisfies Record<string, Step>;

export const moveOrder = (
  ctx: Context,
  id: string,
  { version, stage }: BodyOf<typeof moveOrderRoute>,
): Promise<DeviceOrder> => work(ctx, id, { version, step: stages[stage] });

const measured: readonly string[] = ['accepted', 'fitting', 'making'];

/** Sizes as the enterprise took them; they stay with the order. */
export async function measure(
  ctx: Context,
  id: string,
  { version, measurements }: BodyOf<typeof measureRoute>,
): Promise<DeviceOrder> {
  return write(ctx, 'provisions.measure', async (writing) => {
    const { row } = await lockOrder(ctx, writing, id, version);
    if (!measured.includes(row.state)) throw problem(applicationProblems.notAllowedNow, { state: row.state });
    await changeOrder(writing, row, { measurements: sealMeasurements(ctx.secrets, id, measurements) });
    writing.audit({ subject: id, details: { fields: Object.keys(measurements) } });
    return answerOrder(ctx, writing.tx, id);
  });
}

/** R12: handed over with instruction and warranty card, the act signed; the term of use begins. */
export const issueDevice = (
  ctx: Context,
  id: string,
  { version, issuedOn, name, serialNumber }: BodyOf<typeof issueDeviceRoute>,
): Promise<DeviceOrder> =>
  work(ctx, id, {
    version,
    step: { act: 'issue', to: 'issued' },
    also: async (writing, row) => {
      if (issuedOn > kyivDate(writing.now)) throw fieldProblem('/issuedOn', 'field.date_ahead');
      if (issuedOn < kyivDate(row.chosenAt)) throw fieldProblem('/issuedOn', 'provisions.before_order');
      await handOver(ctx, writing, row, { issuedOn, passport: { name, serialNumber } });
      return { endedAt: writing.now };
    },
  });
