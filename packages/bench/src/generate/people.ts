import { anAccount, aPerson } from '@cabinet/testkit/accounts';
import { anAddress } from '@cabinet/testkit/addresses';
import { anOffice } from '@cabinet/testkit/offices';
import type { Seeded } from './seeded.ts';

const surnames = ['Шевченко', 'Коваленко', 'Бондаренко', 'Ткаченко', 'Кравченко', 'Олійник', 'Лисенко', 'Мороз'];
const givenNames = ['Олена', 'Тарас', 'Марія', 'Іван', 'Оксана', 'Богдан', 'Соломія', 'Андрій'];
const patronymics = ['Іванівна', 'Петрович', 'Степанівна', 'Олегович', null];
const at = '2026-10-01T08:00:00.000Z';

/** A row as PostgreSQL takes it from JSON: column names as keys. */
export type Row = Readonly<Record<string, unknown>>;

export interface Resident {
  readonly accountId: string;
  readonly personId: string;
  readonly login: string;
  readonly fullName: string;
  readonly email: string;
  readonly phone: string;
  readonly account: Row;
  readonly person: Row;
  readonly consent: Row;
}

const accountRow = (id: string, login: string, more: Row): Row =>
  anAccount({ id, login, emailVerifiedAt: at, passwordChangedAt: at, createdAt: at, ...more });

/** A person who may send an application at once: adult, confirmed, with an address and a consent. */
export function residentOf(chance: Seeded, number: number, passwordHash: string): Resident {
  const accountId = chance.id(Date.parse(at) + number);
  const personId = chance.id(Date.parse(at) + number);
  const login = `person${number}`;
  const name = {
    surname: chance.pick(surnames),
    givenName: chance.pick(givenNames),
    patronymic: chance.pick(patronymics),
  };
  const phone = `+38067${String(1_000_000 + number).slice(-7)}`;
  return {
    accountId,
    personId,
    login,
    phone,
    email: `${login}@example.org`,
    fullName: [name.surname, name.givenName, name.patronymic].filter(Boolean).join(' '),
    account: accountRow(accountId, login, { phone, passwordHash }),
    person: aPerson({
      ...name,
      id: personId,
      accountId,
      birthDate: '1985-03-17',
      registeredAddress: anAddress,
      createdAt: at,
      updatedAt: at,
    } as Parameters<typeof aPerson>[0]),
    consent: { id: chance.id(Date.parse(at)), accountId, kind: 'personal_data', textVersion: '1', givenAt: at },
  };
}

export interface Desk {
  readonly officeId: string;
  readonly accountId: string;
  readonly name: string;
  readonly office: Row;
  readonly account: Row;
  readonly staff: Row;
  readonly staffOffice: Row;
}

/** A service centre with one officer. */
export function deskOf(chance: Seeded, number: number, passwordHash: string): Desk {
  const officeId = chance.id(Date.parse(at));
  const accountId = chance.id(Date.parse(at));
  const surname = chance.pick(surnames);
  return {
    officeId,
    accountId,
    name: `${surname} О. П.`,
    office: anOffice({
      id: officeId,
      code: `B${number}`,
      nameUk: `ЦНАП громади № ${number}`,
      nameEn: `Service centre ${number}`,
    }),
    account: accountRow(accountId, `officer${number}`, { role: 'officer', passwordHash }),
    staff: {
      accountId,
      surname,
      givenName: 'Оксана',
      patronymic: 'Петрівна',
      positionUk: 'адміністратор ЦНАП',
      positionEn: 'service centre officer',
    },
    staffOffice: { accountId, officeId },
  };
}
