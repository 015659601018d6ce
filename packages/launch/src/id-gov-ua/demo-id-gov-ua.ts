import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveIdGovUa } from '@cabinet/kep/testing/fake-id-gov-ua';
import type { IdGovUaPerson } from '@cabinet/kep/testing/id-gov-ua-page';
import { createTestCentre } from '@cabinet/kep/testing/test-centre';

type Setting =
  | 'ID_GOV_UA_URL'
  | 'ID_GOV_UA_CLIENT_ID'
  | 'ID_GOV_UA_CLIENT_SECRET'
  | 'ID_GOV_UA_KEY'
  | 'ID_GOV_UA_KEY_PASSWORD';

/** A double of id.gov.ua beside a cabinet for demonstrations, and what the API has to be told of it. */
export interface DemoIdGovUa {
  readonly settings: Readonly<Record<Setting, string>>;
  stop(): Promise<void>;
}

const now = (): Date => new Date();
const secret = (): string => randomBytes(24).toString('base64url');

/** Invented people: the page of the double lets a visitor choose whom to be. Each opens one account, as with КЕП. */
const people: readonly IdGovUaPerson[] = [
  { lastname: 'ШЕВЧЕНКО', givenname: 'МАРІЯ', middlename: 'ІВАНІВНА', drfocode: '2238201208' },
  { lastname: 'БОНДАР', givenname: 'СТЕПАН', middlename: 'ПЕТРОВИЧ', drfocode: '1996902318' },
  { lastname: 'МЕЛЬНИК', givenname: 'АННА', drfocode: '3365303420' },
  { lastname: 'ЛИСЕНКО', givenname: 'ОЛЕГ', middlename: 'ІГОРОВИЧ', edrpoucode: '00032112', o: 'Приклад' },
];

// Made anew at each start: nobody's data wait for this key.
const writeKey = async (directory: string, password: string): Promise<string> => {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const centre = await createTestCentre({ name: 'Двійник id.gov.ua', baseUrl: 'http://127.0.0.1:1', now });
  const client = await centre.issueUser({ surname: 'Кабінет', givenName: 'Електронний', kind: 'dstu' });
  const path = join(directory, 'key.pfx');
  await writeFile(path, await client.pfx(password, 1000), { mode: 0o600 });
  return path;
};

/** Starts the double; its page says that it is one. The key of the cabinet at it lies in the folder. */
export async function startDemoIdGovUa(directory: string, publicUrl: string): Promise<DemoIdGovUa> {
  const password = secret();
  const registered = { clientId: 'demo-cabinet', clientSecret: secret() };
  const key = await writeKey(directory, password);
  const redirectUris = [new URL('/login/id-gov-ua', publicUrl).href];
  const { url, stop } = await serveIdGovUa({ ...registered, redirectUris, people, now });
  return {
    settings: {
      ...{ ID_GOV_UA_URL: url, ID_GOV_UA_CLIENT_ID: registered.clientId },
      ...{ ID_GOV_UA_CLIENT_SECRET: registered.clientSecret, ID_GOV_UA_KEY: key, ID_GOV_UA_KEY_PASSWORD: password },
    },
    stop,
  };
}
