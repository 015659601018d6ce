import { storeApplication } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeProgrammeLine } from '@cabinet/testkit/programme-lines';
import { aProduct, storeProduct } from '@cabinet/testkit/products';
import { anId, aWord } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { database, enterAs } from './accounts.ts';
import { aStoredCard, secretsHere } from './registry.ts';

/** Wheelchairs with handrims: every catalogue of ours has them, and a norm for them. */
export const chairClass = '12 22 03';
/** Walking sticks: no enterprise of a test makes them. */
export const stickClass = '12 03 03';

interface Wishes {
  /** Has no card in the databank. */
  readonly card?: boolean;
  /** Has a chair whose term runs for years. */
  readonly given?: boolean;
}

/** A person whose programme in the databank names a chair and a stick, signed in on this page; answers their id. */
export async function aPersonInNeed(page: Page, { card = true, given = false }: Wishes = {}): Promise<string> {
  const { personId } = await enterAs(page, 'applicant');
  const id = personId ?? '';
  const where = { db: database(), secrets: secretsHere() };
  if (!card) return id;
  await database().registryCard.update({
    where: { id: await aStoredCard() },
    data: { personId: id, provedBy: 'code' },
  });
  for (const classCode of [chairClass, stickClass])
    await storeProgrammeLine(where, id, { source: 'registry', classCode, quantity: 1, validUntil: null });
  if (given) await giveChair(id);
  return id;
}

const dayIn = (years: number): string =>
  `${new Date().getUTCFullYear() + years}${new Date().toISOString().slice(4, 8)}01`;

async function giveChair(personId: string): Promise<void> {
  const id = anId();
  const passport = secretsHere().seal(
    { table: 'device', id, column: 'passport' },
    JSON.stringify({ name: 'Крісло «Крок»', serialNumber: 'SN-1' }),
  );
  await database().device.create({
    data: {
      ...{ id, personId, classCode: chairClass, quantity: 1, passport, createdAt: new Date() },
      ...{ issuedOn: dayIn(-1), termEndsOn: dayIn(3) },
    },
  });
}

const decision = {
  decidedAt: new Date('2026-11-20T09:00:00Z'),
  decidedById: anId(),
  decidedByName: 'Фонденко О. П.',
  decisionReason: 'Потребу підтверджено',
};

const notDecided: ReadonlySet<string> = new Set(['draft', 'submitted', 'in_review', 'hearing', 'needs_info']);

interface AidWork extends Wishes {
  readonly state: string;
  readonly answers?: Readonly<Record<string, string | boolean | string[] | number>>;
  /** The class that it is about; null: not chosen yet. */
  readonly classCode?: string | null;
}

/** An application for the referral, in a state, of the person in need who has signed in on this page; answers its id. */
export async function aidWork(
  page: Page,
  { state, answers, classCode = chairClass, ...wishes }: AidWork,
): Promise<string> {
  const personId = await aPersonInNeed(page, wishes);
  const db = database();
  const service = await db.service.findUniqueOrThrow({ where: { code: 'tzr-napravlennia' }, select: { id: true } });
  const office = await db.office.findUniqueOrThrow({ where: { code: 'MRF' }, select: { id: true } });
  const id = await storeApplication(db, {
    ...{ personId, officeId: office.id, serviceId: service.id, state },
    row: {
      answers: {
        ...{ requestKind: 'supply', manner: 'provide', ground: ['adultDisability'], displaced: false },
        ...{ wishes: 'Синю раму', ...answers },
      },
      ...(state === 'draft' && { declaration: false }),
      ...(!notDecided.has(state) && decision),
      ...(state === 'hearing' && { hearingUntil: '2030-01-10' }),
    },
  });
  const wish = classCode && JSON.stringify({ classCode, quantity: 1, productNumber: null });
  const device = wish ? secretsHere().seal({ table: 'application', id, column: 'device' }, wish) : null;
  await db.application.update({ where: { id }, data: { device } });
  if (state === 'hearing') await invite(id);
  return id;
}

async function invite(applicationId: string): Promise<void> {
  await database().applicationEvent.create({
    data: {
      ...{ id: anId(), applicationId, at: new Date(), act: 'invite', fromState: 'in_review', toState: 'hearing' },
      ...{ actorRole: 'officer', actorName: 'Фонденко О. П.', text: 'Програма не називає такого засобу.' },
    },
  });
}

const eightDigits = 100_000_000;

/** An enterprise that takes referrals for chairs, with a maker and a name of its own. */
export async function anEnterprise(): Promise<{ officeId: string; name: string }> {
  const db = database();
  const like = await db.manufacturer.findFirstOrThrow({ omit: { id: true, edrpou: true, hours: true } });
  const manufacturerId = anId();
  const edrpou = String(Math.floor(Math.random() * eightDigits)).padStart(8, '9');
  const name = `Вигадане колесо ${aWord('')}`;
  const maker = { id: manufacturerId, nameUk: name, nameEn: name, edrpou };
  await db.manufacturer.create({
    data: { ...like, ...maker, hours: [], active: true, takesReferrals: true },
  });
  const words = { uk: name, en: name };
  await storeProduct(db, { classCode: chairClass, manufacturerId, definition: aProduct({ name: words }) });
  const officeId = await storeOffice(db, { kind: 'enterprise', manufacturerId, nameUk: name, nameEn: name });
  return { officeId, name };
}

type Stage = 'queued' | 'referral_issued' | 'enterprise_chosen' | 'making';

/** What follows the decision, as far as a stage: a queue that moved, a referral, orders of which one was declined. */
export async function provided(page: Page, stage: Stage, classCode = chairClass): Promise<string> {
  const applicationId = await aidWork(page, { state: stage, classCode });
  const db = database();
  const { personId, officeId } = await db.application.findUniqueOrThrow({ where: { id: applicationId } });
  const at = new Date('2026-11-21T09:00:00Z');
  const inQueue = stage === 'queued';
  await db.provision.create({
    data: {
      ...{ applicationId, personId, officeId, classCode, groupCode: 'MV', quantity: 1, kind: 'supply' },
      ...{ registeredAt: at, queuedAt: inQueue ? at : null, place: inQueue ? 2 : null },
      ...(!inQueue && { number: aWord('N').toUpperCase(), referredAt: at, referralUntil: '2030-01-20' }),
    },
  });
  if (inQueue)
    await db.queueMove.createMany({
      data: [
        { id: anId(), applicationId, at, place: 1, reason: 'entered' },
        { id: anId(), applicationId, at: new Date(), place: 2, reason: 'out_of_turn_entered' },
      ],
    });
  if (stage === 'enterprise_chosen' || stage === 'making') {
    const { officeId: enterprise } = await anEnterprise();
    await anOrder(applicationId, enterprise, 'declined');
    await anOrder(applicationId, enterprise, stage === 'making' ? 'making' : 'chosen');
  }
  return applicationId;
}

async function anOrder(applicationId: string, officeId: string, state: string): Promise<void> {
  const id = anId();
  const place = (column: string) => ({ table: 'device_order', id, column });
  const customer = { fullName: 'Тестенко Марія', phone: null, email: null, address: null, needs: [] };
  const isDeclined = state === 'declined';
  await database().deviceOrder.create({
    data: {
      ...{ id, applicationId, officeId, state, chosenAt: new Date('2026-11-22T09:00:00Z') },
      customer: secretsHere().seal(place('customer'), JSON.stringify(customer)),
      declineReason: isDeclined ? secretsHere().seal(place('declineReason'), 'Немає таких коліс') : null,
      stageDueOn: isDeclined ? null : '2030-02-01',
      endedAt: isDeclined ? new Date() : null,
    },
  });
}
