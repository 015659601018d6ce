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

const accountRow = (id: string, login: string, more: Row): Row => ({
  id,
  role: 'applicant',
  state: 'active',
  login,
  loginKey: login,
  email: `${login}@example.org`,
  emailKey: `${login}@example.org`,
  emailVerifiedAt: at,
  passwordChangedAt: at,
  language: 'uk',
  createdAt: at,
  version: 1,
  ...more,
});

const address = {
  placeCode: 'UA63120090010054321',
  region: 'Харківська',
  district: null,
  community: null,
  settlement: 'Мерефа',
  postcode: '62472',
  streetKind: 'street',
  street: 'Дніпровська',
  building: '12',
  block: null,
  apartment: '3',
};

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
    person: {
      id: personId,
      accountId,
      kind: 'person',
      ...name,
      sex: 'female',
      birthDate: '1985-03-17',
      taxIdRefused: false,
      citizenship: 'UA',
      registeredAddress: address,
      actualSameRegistered: true,
      accessNeeds: [],
      notifyByEmail: true,
      notifyBySms: false,
      createdAt: at,
      updatedAt: at,
      version: 1,
    },
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
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({
    weekday,
    opens: '08:00',
    closes: '16:00',
    breakFrom: null,
    breakTo: null,
  }));
  return {
    officeId,
    accountId,
    name: `${surname} О. П.`,
    office: {
      id: officeId,
      code: `B${number}`,
      nameUk: `ЦНАП громади № ${number}`,
      nameEn: `Service centre ${number}`,
      addressUk: `вул. Зразкова, ${number}`,
      addressEn: `${number} Zrazkova St`,
      phone: '+380000000001',
      email: 'cnap@example.org',
      textContact: 'Чат на сайті',
      hours,
      active: true,
    },
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
