import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginIdGovUaRoute, type IdGovUaPurpose } from '@cabinet/contracts/id-gov-ua';
import { type FakeIdGovUa, serveIdGovUa } from '@cabinet/kep/testing/fake-id-gov-ua';
import type { IdGovUaPerson } from '@cabinet/kep/testing/id-gov-ua-page';
import type { ServedCentre } from '@cabinet/kep/testing/serve-centre';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { afterAll } from 'vitest';
import type { Cabinet, Caller } from './cabinet.ts';
import { cookieOf } from './signing.ts';

const redirectUri = 'http://localhost:8080/login/id-gov-ua';
const registered = { clientId: 'cabinet', clientSecret: 'a secret of the tests', redirectUris: [redirectUri] };
const password = 'Пароль-27';

/** What the page of id.gov.ua is told to do. */
interface Decision {
  readonly person: IdGovUaPerson;
  readonly way?: 'dig_sign' | 'bank_id' | 'mobile_id';
  readonly refuse?: boolean;
}

/** A double of id.gov.ua beside the cabinet of a test. */
export interface IdGovUaBeside {
  /** For useSigning(): what the cabinet has to be told of it. */
  readonly settings: (centre: ServedCentre) => Promise<Readonly<Record<string, string>>>;
  readonly service: () => FakeIdGovUa;
  /** Somebody whom it knows; Марія Іванівна Шевченко with a number of her own unless told. */
  readonly aPerson: (wishes?: Partial<IdGovUaPerson>) => IdGovUaPerson;
  /** What a browser does there; answers the parameters of the address that it is sent back to. */
  readonly visit: (url: string, decision: Decision) => Promise<URLSearchParams>;
}

export function useIdGovUa(): IdGovUaBeside {
  const people: IdGovUaPerson[] = [];
  const directory = mkdtempSync(join(tmpdir(), 'cabinet-id-gov-ua-'));
  let served: FakeIdGovUa | undefined;
  afterAll(async () => {
    await served?.stop();
    rmSync(directory, { recursive: true, force: true });
  });
  return {
    settings: async ({ centre }) => {
      served = await serveIdGovUa({ ...registered, people, now: () => new Date() });
      const user = await centre.issueUser({ surname: 'Кабінет', givenName: 'Електронний', kind: 'dstu' });
      const key = join(directory, 'cabinet.pfx');
      await writeFile(key, await user.pfx(password, 1000));
      return {
        ID_GOV_UA_URL: served.url,
        ID_GOV_UA_CLIENT_ID: registered.clientId,
        ID_GOV_UA_CLIENT_SECRET: registered.clientSecret,
        ID_GOV_UA_KEY: key,
        ID_GOV_UA_KEY_PASSWORD: password,
      };
    },
    service: () => {
      if (!served) throw new Error('id.gov.ua is not there before the tests');
      return served;
    },
    aPerson: (wishes = {}) => {
      const person = {
        ...{
          lastname: 'ШЕВЧЕНКО',
          givenname: 'МАРІЯ',
          middlename: 'ІВАНІВНА',
          drfocode: aTaxId('1961-04-12', 'female'),
        },
        ...wishes,
      };
      people.push(person);
      return person;
    },
    visit: async (url, { person, way = 'dig_sign', refuse = false }) => {
      const { origin, searchParams } = new URL(url);
      const form = { person: String(people.indexOf(person)), auth_type: way, decision: refuse ? 'refuse' : 'agree' };
      const body = new URLSearchParams({ ...Object.fromEntries(searchParams), ...form });
      const answer = await fetch(`${origin}/consent`, { method: 'POST', body, redirect: 'manual' });
      const back = answer.headers.get('location');
      if (back === null) throw new Error(`id.gov.ua sent nobody back: ${answer.status}`);
      return new URL(back).searchParams;
    },
  };
}

/** Begins the way to id.gov.ua as a browser does: the address, and the cookie that has to come back with it. */
export async function begin({ call }: Cabinet, purpose: IdGovUaPurpose, caller: Caller | null = null) {
  const begun = await call(caller, beginIdGovUaRoute, { body: { purpose } });
  if (begun.status !== 201) throw new Error(`Nothing begun: ${JSON.stringify(begun.body)}`);
  return { url: begun.body.url, cookie: cookieOf(begun) };
}

/** The body that finishes, of what the person came back with. */
export const returned = (back: URLSearchParams) => ({
  state: back.get('state') ?? '',
  code: back.get('code') ?? '',
  sharedDevice: false,
});
