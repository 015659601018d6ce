import * as routes from '@cabinet/contracts/applications';
import { forwardApplicationRoute } from '@cabinet/contracts/case-handling';
import { changeDeviceWishRoute } from '@cabinet/contracts/device-wish';
import type { OfficeId } from '@cabinet/contracts/ids';
import * as inbox from '@cabinet/contracts/inbox';
import * as provisions from '@cabinet/contracts/provisions';
import type { ServiceDefinitionInput } from '@cabinet/contracts/service-definition';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { aProduct, storeProduct, storeShelves } from '@cabinet/testkit/products';
import { storeProgrammeLine } from '@cabinet/testkit/programme-lines';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { anOfficer, aDesk, claimed, type Desk, fill } from './applications.ts';
import type { Cabinet, Caller } from './cabinet.ts';

const words = (uk: string) => ({ uk, en: uk });
const option = (value: string) => ({ value, label: words(value) });

/** A service for assistive products: a kind, a manner, a ground, and what a compensation needs. */
export const aidService: Partial<ServiceDefinitionInput> = {
  ...{ form: 'device', workflow: 'aid', submitters: ['self'], term: { unit: 'workDays', value: 10 } },
  questions: [
    {
      ...{ type: 'choice', key: 'requestKind', label: words('Що потрібно?'), required: true },
      options: ['supply', 'replacement', 'repair', 'updateDocuments'].map(option),
    },
    {
      ...{ type: 'choice', key: 'manner', label: words('Як?'), required: true },
      ...{ options: ['provide', 'compensate'].map(option), when: { answer: 'requestKind', is: 'supply' } },
    },
    {
      ...{ type: 'choices', key: 'ground', label: words('Підстава'), required: true },
      options: ['adultDisability', 'serviceman'].map(option),
    },
    {
      ...{ type: 'yesNo', key: 'early', label: words('Раніше?'), required: true },
      when: { answer: 'requestKind', is: 'replacement' },
    },
    {
      ...{ type: 'date', key: 'paidOn', label: words('Коли сплачено?'), required: true },
      when: { answer: 'manner', is: 'compensate' },
    },
    {
      ...{ type: 'money', key: 'price', label: words('Скільки?'), required: true },
      when: { answer: 'manner', is: 'compensate' },
    },
  ],
  documents: [
    { code: 'idDoc', name: words('Документ'), why: words('Щоб знати, хто'), required: 'always', libraryKinds: [] },
  ],
};

export const chairClass = '12 22 03';

/** The classes, a maker whose office takes referrals, and somebody who works there. */
export async function anEnterprise(cabinet: Cabinet): Promise<{ officeId: OfficeId; worker: Caller }> {
  const { db } = cabinet;
  if ((await db.manufacturer.count()) === 0) await storeShelves(db);
  const like = await db.manufacturer.findFirstOrThrow({ omit: { id: true, edrpou: true, hours: true } });
  const makerId = anId();
  await db.manufacturer.create({
    data: {
      ...like,
      ...{ id: makerId, edrpou: String(Date.now()).slice(-8), hours: [], takesReferrals: true, services: ['repair'] },
    },
  });
  await storeProduct(db, {
    classCode: chairClass,
    manufacturerId: makerId,
    definition: aProduct({ name: words('Крісло «Крок»') }),
  });
  await db.productClass.update({ where: { code: chairClass }, data: { termQuantity: 1, termYears: 4 } });
  const officeId = await storeOffice(db, { kind: 'enterprise', manufacturerId: makerId, nameUk: 'Вигадане колесо' });
  return { officeId: officeId as OfficeId, worker: await anOfficer(cabinet, officeId, 'Майстренко') };
}

export interface AidDesk extends Desk {
  readonly fundId: OfficeId;
  readonly fund: Caller;
  /** What was answered about the application as it stands now. */
  version(): Promise<number>;
}

/** Whoever asks has a card in force with a chair in its programme, at an office of social protection beside a branch of the Fund. */
export async function anAidDesk(
  cabinet: Cabinet,
  { card = true, line = true, fundId: known }: { card?: boolean; line?: boolean; fundId?: OfficeId } = {},
): Promise<AidDesk> {
  const { db, services, clock } = cabinet;
  const desk = await aDesk(cabinet, aidService);
  await db.office.update({ where: { id: desk.officeId }, data: { kind: 'social_protection' } });
  if (card) {
    const cardId = await storeCard({ db, secrets: services.secrets, now: clock.now() }, aCard());
    await db.registryCard.update({ where: { id: cardId }, data: { personId: desk.personId, provedBy: 'code' } });
  }
  if (line) await storeProgrammeLine({ db, secrets: services.secrets }, desk.personId, { source: 'registry' });
  const fundId = known ?? ((await storeOffice(db, { kind: 'fund_branch', nameUk: 'Відділення Фонду' })) as OfficeId);
  const version = async () => (await db.application.findUniqueOrThrow({ where: { id: desk.draft.id } })).version;
  return { ...desk, fundId, fund: await anOfficer(cabinet, fundId, 'Фонденко'), version };
}

const ok = <A extends { readonly status: number; readonly body: unknown }>(answer: A): A => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
};

/** Saves the device and whatever the service asks about it. */
export async function wish(
  cabinet: Cabinet,
  desk: AidDesk,
  { quantity = 1, ...answers }: Record<string, string | number | boolean | string[]> & { quantity?: number } = {},
): Promise<routes.Application> {
  const params = { applicationId: desk.draft.id };
  await desk.change({
    answers: { requestKind: 'supply', manner: 'provide', ground: ['adultDisability'], ...answers },
    declaration: true,
  });
  const device = { classCode: chairClass, quantity };
  const body = { version: await desk.version(), device };
  return ok(await cabinet.call(desk.owner, changeDeviceWishRoute, { params, body })).body as routes.Application;
}

/** Sent, looked through by the office of social protection, handed to the Fund, and taken there. */
export async function atTheFund(cabinet: Cabinet, desk: AidDesk): Promise<AidDesk & { officer: Caller }> {
  const params = { applicationId: desk.draft.id };
  const sent = ok(
    await cabinet.call(desk.owner, routes.submitApplicationRoute, { params, body: { version: await desk.version() } }),
  );
  const { officer, review } = await claimed(cabinet, { ...desk, draft: sent.body as routes.Application });
  for (const attachment of review.slots.flatMap(({ documents }) => documents))
    ok(
      await cabinet.call(officer, inbox.judgeDocumentRoute, {
        params: { ...params, attachmentId: attachment.id },
        body: { version: await desk.version(), verdict: 'accepted' },
      }),
    );
  const forwarded = { version: await desk.version(), officeId: desk.fundId };
  ok(await cabinet.call(officer, forwardApplicationRoute, { params, body: forwarded }));
  ok(await cabinet.call(desk.fund, inbox.claimApplicationRoute, { params, body: { version: await desk.version() } }));
  return { ...desk, officer };
}

/** Approved by the Fund. */
export async function approved(cabinet: Cabinet, desk?: AidDesk): Promise<AidDesk & { officer: Caller }> {
  const whole = desk ?? (await anAidDesk(cabinet));
  await fill(cabinet, whole, 'idDoc');
  if (!desk) await wish(cabinet, whole);
  const taken = await atTheFund(cabinet, whole);
  const body = {
    version: await whole.version(),
    outcome: 'approved' as const,
    reason: 'Потребу підтверджено',
    ground: '',
  };
  ok(await cabinet.call(whole.fund, inbox.decideApplicationRoute, { params: { applicationId: whole.draft.id }, body }));
  return taken;
}

/** With a referral, and the enterprise chosen: answers the order as the enterprise sees it. */
export async function ordered(
  cabinet: Cabinet,
  desk: AidDesk,
  { officeId, worker }: Awaited<ReturnType<typeof anEnterprise>>,
): Promise<provisions.DeviceOrder> {
  const params = { applicationId: desk.draft.id };
  const version = async () => ({ version: await desk.version() });
  ok(await cabinet.call(desk.fund, provisions.issueReferralRoute, { params, body: await version() }));
  const body = { ...(await version()), officeId, wishes: 'Синю раму' };
  ok(await cabinet.call(desk.owner, provisions.chooseEnterpriseRoute, { params, body }));
  const { items } = ok(await cabinet.call(worker, provisions.listOrdersRoute)).body as {
    items: provisions.DeviceOrder[];
  };
  const order = items.find(({ state }) => state === 'chosen');
  if (!order) throw new Error('The enterprise has no order');
  return order;
}
