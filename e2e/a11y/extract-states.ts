import { extractWorkingDays } from '@cabinet/contracts/extracts';
import { shortNumberOf } from '@cabinet/domain/short-number';
import { anId } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { type Account, anAccountOf, database, enter, enterAs } from '../support/accounts.ts';
import {
  aCardThatEnds,
  anOfficerOf,
  aSocialOffice,
  giveCard,
  giveDevice,
  type SocialOffice,
} from '../support/extracts.ts';
import { aCentreKey } from '../support/keys.ts';
import { readKeyFile } from '../support/key-steps.ts';
import { goTo, type PageState, sendEmpty } from './page-state.ts';

const own = '/cabinet/registry/extracts';
const desk = '/admin/registry/extracts';
const one = `${desk}/:extractId`;

const dayMs = 86_400_000;

interface Ordered extends SocialOffice {
  readonly extractId: string;
}

/** Puts in an extract as if it had been ordered so many days ago; what is kept of a decision is made up. */
async function anExtract(account: Account, office: SocialOffice, { daysAgo = 0, more = {} } = {}): Promise<Ordered> {
  const cardId = await giveCard(account);
  const sequence = 1_000_000 + Math.floor(Math.random() * 8_000_000);
  const [orderedAt, extractId] = [new Date(Date.now() - daysAgo * dayMs), anId()];
  await database().cardExtract.create({
    data: {
      ...{ id: extractId, sequence, number: shortNumberOf('extract', sequence), personId: account.personId ?? '' },
      ...{ cardId, officeId: office.officeId, state: 'ordered', withDiagnosis: true, orderedAt },
      dueOn: new Date(orderedAt.getTime() + extractWorkingDays * dayMs).toISOString().slice(0, 10),
      ...more,
    },
  });
  return { ...office, extractId };
}

const decided = { decidedAt: new Date(), deciderName: 'Службенко О. П.' };

const ofPerson = (state: string, act: (page: Page, account: Account) => Promise<void>): PageState => ({
  pattern: own,
  state,
  bring: async (page) => {
    const account = await enterAs(page, 'applicant');
    await act(page, account);
  },
});

const ownStates: readonly PageState[] = [
  ofPerson('without a card', (page) => goTo(page, own)),
  ofPerson('with errors', async (page, account) => {
    await giveCard(account);
    await aSocialOffice();
    await aSocialOffice();
    await goTo(page, own);
    await sendEmpty(page, 'Замовити витяг');
  }),
  ofPerson('late', async (page, account) => {
    await anExtract(account, await aSocialOffice(), { daysAgo: 30 });
    await goTo(page, own);
  }),
  ofPerson('signed, its files being made', async (page, account) => {
    await anExtract(account, await aSocialOffice(), { more: { state: 'signed', ...decided } });
    await goTo(page, own);
  }),
  ofPerson('signed, with its files', async (page, account) => {
    const files = { paperId: anId(), containerId: anId() };
    await anExtract(account, await aSocialOffice(), { more: { state: 'signed', ...decided, ...files } });
    await goTo(page, own);
  }),
];

type Bring = (page: Page, ordered: Ordered) => Promise<void>;

/** A page of an office that was asked for an extract, with one that is late. */
const ofOffice = (pattern: string, state: string, bring: Bring, more = {}): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    const office = await aSocialOffice();
    const ordered = await anExtract(await anAccountOf('applicant'), office, { daysAgo: 30, more });
    await enter(page, await anOfficerOf(office));
    await bring(page, ordered);
  },
});

const at =
  (rest = ''): Bring =>
  (page, { extractId }) =>
    goTo(page, `${desk}/${extractId}${rest}`);

const officeStates: readonly PageState[] = [
  ofOffice(desk, 'with one that is late', async (page) => {
    await goTo(page, desk);
    await page.getByRole('table').waitFor();
  }),
  ofOffice(desk, 'none decided', (page) => goTo(page, `${desk}?scope=done`)),
  ofOffice(one, 'to be signed', at()),
  ofOffice(one, 'signed', at(), { state: 'signed', ...decided }),
  ofOffice(`${one}/sign`, 'as opened', at('/sign')),
  ofOffice(`${one}/sign`, 'decided already', at('/sign'), { state: 'signed', ...decided }),
  ofOffice(`${one}/sign`, 'with a key that is not the officer’s own', async (page, ordered) => {
    await at('/sign')(page, ordered);
    await readKeyFile(page, await aCentreKey({ surname: 'Чужа', container: 'pfx' }));
    await page.getByRole('button', { name: 'Підписати витяг' }).click();
    await page.getByRole('alert').waitFor();
  }),
  ofOffice(`${one}/refuse`, 'with errors', async (page, ordered) => {
    await at('/refuse')(page, ordered);
    await sendEmpty(page, 'Відмовити');
  }),
];

const card = (state: string, inDays: number | null): PageState => ({
  pattern: '/cabinet/registry',
  state,
  bring: async (page) => {
    await giveCard(await enterAs(page, 'applicant'), aCardThatEnds(inDays));
    await goTo(page, '/cabinet/registry');
  },
});

const devices = (state: string, terms: readonly (number | null)[]): PageState => ({
  pattern: '/cabinet/devices',
  state,
  bring: async (page) => {
    const account = await enterAs(page, 'applicant');
    for (const term of terms) await giveDevice(account, term);
    await goTo(page, '/cabinet/devices');
  },
});

/** Extracts from both sides, the term of a disability, and devices that people were given. */
export const extractStates: readonly PageState[] = [
  ...ownStates,
  ...officeStates,
  card('its disability without a term', null),
  card('its disability not yet to be renewed', 200),
  card('its disability to be renewed', 40),
  card('its disability over', -3),
  devices('empty', []),
  devices('with devices', [40, 400, null, -5]),
];
