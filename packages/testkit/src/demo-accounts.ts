export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly email: string;
  readonly role: 'applicant' | 'officer' | 'administrator' | 'editor';
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly sex: 'female' | 'male';
  /** Base32 secret of the authenticator app, for staff. */
  readonly totpSecret: string | null;
}

/** Accounts of the demonstration cabinet. Fictional people; never seeded into a database that the operator brought. */
export const demoAccounts = {
  applicant: {
    login: 'demo',
    password: 'човен пливе тихо 27',
    email: 'demo@example.org',
    role: 'applicant',
    surname: 'Зразкова',
    givenName: 'Марія',
    patronymic: 'Іванівна',
    sex: 'female',
    totpSecret: null,
  },
  clerk: {
    login: 'clerk',
    password: 'ліхтар над мостом 14',
    email: 'clerk@example.org',
    role: 'officer',
    surname: 'Службенко',
    givenName: 'Оксана',
    patronymic: 'Петрівна',
    sex: 'female',
    totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  },
  administrator: {
    login: 'admin',
    password: 'яблуня цвіте рано 58',
    email: 'admin@example.org',
    role: 'administrator',
    surname: 'Наглядний',
    givenName: 'Петро',
    patronymic: 'Олегович',
    sex: 'male',
    totpSecret: 'KRSXG5CTMVRXEZLUKN2XAZLSKNSWG4TF',
  },
  editor: {
    login: 'editor',
    password: 'поле соняхів шепоче 77',
    email: 'editor@example.org',
    role: 'editor',
    surname: 'Словенко',
    givenName: 'Дарина',
    patronymic: 'Андріївна',
    sex: 'female',
    totpSecret: 'NBSWY3DPFQQHO33SNRSCCIJBEBUGK3DM',
  },
  /** Receives applications for assistive products at an office of social protection. */
  guardian: {
    login: 'soczahyst',
    password: 'криниця біля саду 41',
    email: 'soczahyst@example.org',
    role: 'officer',
    surname: 'Опікуненко',
    givenName: 'Ганна',
    patronymic: 'Василівна',
    sex: 'female',
    totpSecret: 'OBXXGZLSNRZWK4TWMVXHG2LNOBWGK2LO',
  },
  /** Decides about them at a branch of the Fund. */
  fund: {
    login: 'fond',
    password: 'стежка через луг 62',
    email: 'fond@example.org',
    role: 'officer',
    surname: 'Фонденко',
    givenName: 'Ірина',
    patronymic: 'Богданівна',
    sex: 'female',
    totpSecret: 'MZ2W4ZDFNZVW6IDCOJQW4Y3IEBXWM3TJ',
  },
  /** Carries them out at an enterprise. */
  maker: {
    login: 'maister',
    password: 'колесо котиться рівно 95',
    email: 'maister@example.org',
    role: 'officer',
    surname: 'Майстренко',
    givenName: 'Павло',
    patronymic: 'Ігорович',
    sex: 'male',
    totpSecret: 'NVQWWZLSEBXWMIDXNBSWK3DDNBQWS4TT',
  },
  /** Works in another office than `clerk`, and must see nothing of it. */
  otherClerk: {
    login: 'clerk2',
    password: 'вітер у полі жита 33',
    email: 'clerk2@example.org',
    role: 'officer',
    surname: 'Інша',
    givenName: 'Ганна',
    patronymic: 'Степанівна',
    sex: 'female',
    totpSecret: 'MFZWIZTHNBVGW3DNNZXXA4LSON2HK5TX',
  },
} as const satisfies Record<string, DemoAccount>;
