import type { NewCode } from '@cabinet/contracts/authorization-codes';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { openSecrets } from '@cabinet/secrets/secrets';
import { aWord } from '@cabinet/testkit/random';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { request } from '@playwright/test';
import { type Account, anAccountOf, codeOf, database } from './accounts.ts';
import { running } from './running.ts';

const secretsOfCabinet = () => {
  const { SECRET_KEY, DATA_KEY } = running().keys;
  return openSecrets({ secretKey: SECRET_KEY, dataKey: DATA_KEY, dataKeyVersion: 1 });
};

/** Somebody with a card in the databank. */
export interface CardHolder {
  readonly cardId: string;
  /** YYYY-MM-DD, and the three boxes of it. */
  readonly birthDate: string;
  readonly content: CardContent;
}

const dayMs = 86_400_000;
const days = 16_000;

/** Stores a card of somebody new, born on a day of their own; it belongs to `personId` where that is given. */
export async function aCardHolder(
  more: Partial<CardContent> = {},
  personId: string | null = null,
): Promise<CardHolder> {
  const birthDate = new Date(Date.UTC(1950, 0, 1) + Math.floor(Math.random() * days) * dayMs)
    .toISOString()
    .slice(0, 10);
  const ordinary = aCard();
  const content: CardContent = {
    ...ordinary,
    person: { ...ordinary.person, birthDate },
    numbers: { taxId: aTaxId(birthDate, 'female'), taxIdRefused: false, unzr: null },
    document: ordinary.document && { ...ordinary.document, number: String(Math.random()).slice(2, 11).padEnd(9, '7') },
    ...more,
  };
  const place = { db: database(), secrets: secretsOfCabinet(), now: new Date() };
  const cardId = await storeCard(place, content);
  if (personId) await database().registryCard.update({ where: { id: cardId }, data: { personId, provedBy: 'code' } });
  return { cardId, birthDate, content };
}

const seen = {
  ...{ kind: 'idCard', number: '001234567', issuer: '6310' },
  ...{ issuedOn: '2021-05-04', validUntil: '2031-05-04' },
};

/** An officer issues a code through the API's own doors, at a browser that the test does not see. */
export async function issueCode({ cardId }: CardHolder, clerk?: Account): Promise<NewCode> {
  const officer = clerk ?? (await anAccountOf('clerk'));
  const desk = await request.newContext({ baseURL: running().url });
  const post = async <Answer>(path: string, data: unknown): Promise<Answer> => {
    const answer = await desk.post(`/api/v1${path}`, { data });
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  try {
    await post('/sign-in', { identifier: officer.login, password: officer.password });
    await post('/sign-in/second-factor', { code: codeOf(officer) });
    return await post<NewCode>(`/registry/cards/${cardId}/codes`, { seen });
  } finally {
    await desk.dispose();
  }
}

/** What somebody with a receipt answers about their account. */
export const anAccountForm = (): { readonly login: string; readonly email: string; readonly password: string } => {
  const login = aWord('vesna');
  return { login, email: `${login}@example.org`, password: 'ліхтар-Верба-човен-58' };
};
