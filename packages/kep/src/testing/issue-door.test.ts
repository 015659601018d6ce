import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readLookupAnswer, writeLookup } from '../cmp/messages.ts';
import { openContainer } from '../containers/open-container.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { extractIdentity } from '../x509/identity.ts';
import type { IssueRequest } from './issue-door.ts';
import { type ServedCentre, serveCentre } from './serve-centre.ts';
import { createTestCentre, type TestCentreJson, testCentreFromJson } from './test-centre.ts';

const now = (): Date => new Date('2026-11-23T10:30:00Z');
let served: ServedCentre;
let kept: TestCentreJson[] = [];
let failsToKeep = false;

beforeAll(async () => {
  served = await serveCentre((baseUrl) => createTestCentre({ name: 'Демо', baseUrl, now }), {
    issuing: async (centre) => {
      if (failsToKeep) throw new Error('the disk is full');
      kept.push(centre.toJson());
    },
  });
});
afterAll(() => served.stop());
beforeEach(() => {
  kept = [];
  failsToKeep = false;
});

const maria: IssueRequest = {
  ...{ surname: 'Коваленко', givenName: 'Марія', patronymic: 'Іванівна', taxId: '3184710691' },
  ...{ kind: 'dstu', container: 'pfx', password: 'Пароль-27' },
};

const ask = (body: unknown, contentType = 'application/json', method = 'POST'): Promise<Response> =>
  fetch(`${served.url}/issue`, {
    method,
    headers: { 'content-type': contentType },
    ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

const issued = async (difference: Partial<IssueRequest> = {}): Promise<Uint8Array<ArrayBuffer>> => {
  const response = await ask({ ...maria, ...difference });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
};

test.each(['dstu', 'dstu-kupyna', 'ecdsa'] as const)(
  'a PFX of %s opens and names whom it was issued to',
  async (kind) => {
    const { kind: format, certificates } = await openContainer(
      await issued({ kind, unzr: '19870311-00013' }),
      'Пароль-27',
    );
    expect(format).toBe('pfx');
    const [first] = certificates.map((der) => extractIdentity(parseCertificate(der)));
    expect(first).toMatchObject({ fullName: 'Коваленко Марія Іванівна', taxId: '3184710691', unzr: '19870311-00013' });
  },
);

test('a Key-6.dat holds no certificate, and a centre that was kept still finds it after a restart', async () => {
  const opened = await openContainer(await issued({ container: 'key6' }), 'Пароль-27');
  expect(opened).toMatchObject({ kind: 'key6', certificates: [] });
  const [own] = served.centre.toJson().issued.slice(-2);
  const keyId = parseCertificate(Uint8Array.from(Buffer.from(own?.certificate ?? '', 'base64'))).subjectKeyId;
  const again = await serveCentre(await testCentreFromJson(JSON.parse(JSON.stringify(kept.at(-1))), { now }), {
    port: 0,
  });
  const answer = await fetch(`${again.url}/services/cmp/`, { method: 'POST', body: writeLookup(keyId ? [keyId] : []) });
  const found = readLookupAnswer(new Uint8Array(await answer.arrayBuffer()));
  await again.stop();
  expect(found.map((der) => extractIdentity(parseCertificate(der)).taxId)).toContain('3184710691');
});

test('what is issued at once is kept one after another, and nothing is given that was not kept', async () => {
  await Promise.all([issued(), issued()]);
  const [first, second] = kept.map((json) => json.issued.length);
  expect((second ?? 0) - (first ?? 0)).toBe(2);
  failsToKeep = true;
  expect((await ask(maria)).status).toBe(500);
  failsToKeep = false;
  await issued();
});

test.each<readonly [string, unknown]>([
  ['no JSON', '{'],
  ['no object', 'null'],
  ['no surname', { ...maria, surname: ' ' }],
  ['a surname without end', { ...maria, surname: 'К'.repeat(65) }],
  ['no number', { ...maria, taxId: undefined }],
  ['a number that is none', { ...maria, taxId: 3_184_710_691 }],
  ['a patronymic that is none', { ...maria, patronymic: null }],
  ['a kind of key that people are not given', { ...maria, kind: 'rsa' }],
  ['an unknown container', { ...maria, container: 'jks' }],
  ['an ECDSA key in the container of IIT', { ...maria, kind: 'ecdsa', container: 'key6' }],
  ['no password', { ...maria, password: '' }],
])('%s is refused, and nothing is issued', async (_, body) => {
  const before = served.centre.toJson().issued.length;
  expect((await ask(body)).status).toBe(400);
  expect(served.centre.toJson().issued.length).toBe(before);
});

test('only JSON by POST is taken, and a centre that does not issue has no such door', async () => {
  expect((await ask(maria, 'text/plain')).status).toBe(415);
  expect((await ask(maria, 'application/json', 'GET')).status).toBe(405);
  const closed = await serveCentre(served.centre, { port: 0 });
  expect((await fetch(`${closed.url}/issue`, { method: 'POST', body: '{}' })).status).toBe(404);
  await closed.stop();
});
