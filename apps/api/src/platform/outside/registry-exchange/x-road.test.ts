import {
  type RegistryExchangeDouble,
  startRegistryExchangeDouble,
} from '@cabinet/launch/registry-exchange/registry-exchange-double';
import { aCard } from '@cabinet/testkit/registry';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { RegistryExchange } from './port.ts';
import { openRegistryExchange } from './x-road.ts';

let double: RegistryExchangeDouble;
beforeAll(async () => {
  double = await startRegistryExchangeDouble();
  double.people = [{ taxId: '3112299137', birthDate: '1985-03-18', card: aCard() }];
});
afterEach(() => {
  double.mood = 'well';
});
afterAll(() => double.stop());

const exchangeAt = (more: object = {}): RegistryExchange => {
  const { url, client, service } = double;
  const exchange = openRegistryExchange(
    { REGISTRY_EXCHANGE_URL: url, REGISTRY_EXCHANGE_CLIENT: client, REGISTRY_EXCHANGE_SERVICE: service, ...more },
    pino({ enabled: false }),
    300,
  );
  if (!exchange) throw new Error('not offered');
  return exchange;
};
const her = { taxId: '3112299137', birthDate: '1985-03-18' };

test('D6 a person is found by number and birth date, with the words of a card', async () => {
  expect(await exchangeAt().findPerson(her, 'account-1')).toMatchObject({
    kind: 'found',
    card: { person: { name: { surname: 'Ярова' } }, disability: { established: { document: { number: 'Е-77/25' } } } },
  });
  expect(double.asked.at(-1)).toMatchObject({
    ...{ path: `/r1/${double.service}`, client: double.client, userId: 'account-1', body: her },
    id: expect.stringMatching(/^[\da-f-]{36}$/),
  });
});

test('D6 who is not there, and who was born on another day, are told apart', async () => {
  const exchange = exchangeAt();
  expect(await exchange.findPerson({ taxId: '3112299138', birthDate: '1985-03-18' }, 'a')).toEqual({
    kind: 'notFound',
  });
  expect(await exchange.findPerson({ ...her, birthDate: '1985-03-19' }, 'a')).toMatchObject({
    kind: 'mismatch',
    fields: ['birthDate'],
  });
});

test.each(['hanging', 'refusing', 'babbling', 'failing'] as const)(
  'B29 a register that is %s is down, and nothing is thrown',
  async (mood) => {
    double.mood = mood;
    expect(await exchangeAt().findPerson(her, 'a')).toEqual({ kind: 'down' });
  },
);

test('B29 a server that does not know us, knows no such service, or is not there is down', async () => {
  for (const more of [
    { REGISTRY_EXCHANGE_CLIENT: 'UA/GOV/00000009/OTHER' },
    { REGISTRY_EXCHANGE_SERVICE: 'UA/GOV/00000002/CBI/other' },
    { REGISTRY_EXCHANGE_URL: 'http://127.0.0.1:1' },
  ])
    expect(await exchangeAt(more).findPerson(her, 'a')).toEqual({ kind: 'down' });
});

test('B29 a card that is none is not believed', async () => {
  double.people = [
    ...double.people,
    { unzr: '19850318-00007', birthDate: '1985-03-18', card: { person: { sex: 'x' } } },
  ];
  expect(await exchangeAt().findPerson({ unzr: '19850318-00007', birthDate: '1985-03-18' }, 'a')).toEqual({
    kind: 'down',
  });
});

test('D6 without settings the exchange is not offered', () => {
  expect(openRegistryExchange({}, pino({ enabled: false }))).toBeNull();
});
