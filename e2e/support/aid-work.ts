import { referred, storeAid, type StoredAid, storeEnterprise, storeOrder, storeProvision } from '@cabinet/testkit/aid';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId, aWord } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { type Account, anAccountOf, database, enter } from './accounts.ts';
import { secretsHere } from './registry.ts';

const here = () => ({ db: database(), secrets: secretsHere() });

/** Where the case lies: where it was received, or at the branch of the Fund. */
type Desk = 'social_protection' | 'fund_branch';

interface AidWork extends StoredAid {
  readonly officer: Account;
}

interface Wishes {
  readonly desk?: Desk;
  readonly paysBack?: boolean;
  readonly row?: Record<string, unknown>;
}

const decided = new Set(['approved', 'queued', 'referral_issued', 'enterprise_chosen', 'making', 'issued']);
const decision = {
  decidedAt: new Date(),
  decidedById: anId(),
  decidedByName: 'Фонденко І. Б.',
  decisionReason: 'Є потреба.',
};

/** A case of an assistive product in a state, and an officer of its office, who has taken it, signed in on this page. */
export async function aidWork(page: Page, state: string, wishes: Wishes = {}): Promise<AidWork> {
  const { desk = 'fund_branch', paysBack = false, row = {} } = wishes;
  const name = desk === 'fund_branch' ? 'Відділення Фонду' : 'Управління соціального захисту';
  const officeId = await storeOffice(database(), { kind: desk, nameUk: `${name} ${aWord('')}` });
  const officer = await anAccountOf('clerk', { officeId, surname: 'Фонденко', givenName: 'Ірина' });
  const aid = await storeAid(here(), {
    ...{ state, officeId, paysBack },
    row: {
      ...(decided.has(state) && decision),
      ...{ claimedById: officer.accountId, claimedByName: 'Фонденко І.', dueOn: '2030-01-10' },
      ...row,
    },
  });
  await enter(page, officer);
  return { ...aid, officer };
}

/** An office to which a case can be handed, with a name of its own. */
export async function anotherOffice(kind: Desk): Promise<string> {
  const nameUk = `${kind === 'fund_branch' ? 'Відділення' : 'Управління'} ${aWord('')}`;
  await storeOffice(database(), { kind, nameUk });
  return nameUk;
}

/** Puts a stored case into the queue of its branch, at a place. */
export async function queued(aid: StoredAid, place: number): Promise<void> {
  await storeProvision(here(), aid, { queuedAt: new Date('2026-11-05T09:00:00Z'), place });
  const move = { applicationId: aid.applicationId, reason: 'entered' };
  await database().queueMove.create({ data: { id: anId(), ...move, at: new Date('2026-11-05T09:00:00Z'), place } });
}

/** Somebody else of the same branch and the same group who waits first in the queue. */
export async function aheadOf({ officeId }: StoredAid): Promise<void> {
  await queued(await storeAid(here(), { state: 'queued', officeId }), 1);
}

/** Writes an act into the timeline of a stored case. */
export async function happened({ applicationId }: StoredAid, act: string, text: string): Promise<void> {
  await database().applicationEvent.create({
    data: {
      ...{ id: anId(), applicationId, at: new Date(), act, text, fromState: 'in_review', toState: 'hearing' },
      ...{ actorRole: 'officer', actorName: 'Фонденко І. Б.' },
    },
  });
}

interface OrderWork {
  readonly orderId: string;
  readonly aid: StoredAid;
  readonly worker: Account;
  /** Whom it is for. */
  readonly fullName: string;
}

const caseStates: Readonly<Record<string, string>> = {
  chosen: 'enterprise_chosen',
  accepted: 'order_accepted',
  fitting: 'fitting',
  making: 'making',
  ready: 'ready',
  issued: 'issued',
};

/** An order at an enterprise of its own, and somebody who works there, signed in on this page. */
export async function orderWork(page: Page, state: string, row: Record<string, unknown> = {}): Promise<OrderWork> {
  const aid = await storeAid(here(), { state: caseStates[state] ?? 'referral_issued', row: decision });
  const officeId = await storeEnterprise(here(), `Вигадане колесо ${aWord('')}`);
  await storeProvision(here(), aid, referred());
  const fullName = `Тестенко ${aWord('М')} Іванівна`;
  const orderId = await storeOrder(here(), aid, { officeId, state, fullName, row });
  const worker = await anAccountOf('clerk', { officeId, surname: 'Майстренко', givenName: 'Павло' });
  await enter(page, worker);
  return { orderId, aid, worker, fullName };
}

/** An enterprise with a name of its own, which is a maker of the catalogue. */
export const anEnterprise = (): Promise<string> => storeEnterprise(here(), `Вигадане колесо ${aWord('')}`);

/** An order of a stored case at an enterprise of its own. */
export async function orderOf(aid: StoredAid, state: string): Promise<void> {
  const officeId = await storeEnterprise(here(), `Вигадане колесо ${aWord('')}`);
  await storeProvision(here(), aid, referred());
  await storeOrder(here(), aid, { officeId, state });
}

/** Hands a stored case on to a new branch of the Fund: its office goes on following it. */
export async function handedOn({ applicationId, officeId }: StoredAid): Promise<void> {
  const fundId = await storeOffice(database(), { kind: 'fund_branch', nameUk: `Відділення Фонду ${aWord('')}` });
  const nobody = { claimedById: null, claimedByName: null };
  await database().application.update({
    where: { id: applicationId },
    data: { state: 'submitted', officeId: fundId, receivedAtId: officeId, ...nobody },
  });
}
