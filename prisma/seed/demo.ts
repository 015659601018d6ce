import type { Database, Prisma } from '@cabinet/db/open-database';
import { hashPassword } from '@cabinet/secrets/password-hash';
import type { Secrets } from '@cabinet/secrets/secrets';
import { type DemoAccount, demoAccounts } from '@cabinet/testkit/demo-accounts';
import { anId } from '@cabinet/testkit/random';
import { demoOffices } from './offices.ts';

export interface SeedTools {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly pepper: string;
  readonly now: Date;
}

interface DemoOffice extends Omit<Prisma.OfficeUncheckedCreateInput, 'id' | 'hours' | 'access'> {
  readonly hours: readonly Prisma.InputJsonObject[];
  readonly access: readonly string[];
}

/** One office of the demonstration; one that is there already stays as it is. Answers its id. */
export async function seedOffice(db: Database, { hours, access, ...office }: DemoOffice): Promise<string> {
  const { id } = await db.office.upsert({
    where: { code: office.code },
    update: {},
    create: { id: anId(), ...office, hours: [...hours], access: [...access] },
    select: { id: true },
  });
  return id;
}

export async function seedOffices(db: Database): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const office of demoOffices) ids[office.code] = await seedOffice(db, office);
  return ids;
}

interface Work {
  readonly officeIds: readonly string[];
  readonly position?: { readonly positionUk: string; readonly positionEn: string };
}

const positions = {
  officer: { positionUk: 'адміністратор ЦНАП', positionEn: 'service centre officer' },
  administrator: { positionUk: 'системний адміністратор', positionEn: 'system administrator' },
  editor: { positionUk: 'редактор каталогу і сайту', positionEn: 'catalogue and site editor' },
} as const;

/** An account of the demonstration with its person or its work; one that is there already stays as it is. */
export async function seedAccount(
  { db, secrets, pepper, now }: SeedTools,
  account: DemoAccount,
  { officeIds, position }: Work,
): Promise<void> {
  const id = anId();
  const loginKey = account.login.toLowerCase();
  if (await db.account.findUnique({ where: { loginKey }, select: { id: true } })) return;
  await db.account.create({
    data: {
      id,
      role: account.role,
      state: 'active',
      login: account.login,
      loginKey,
      email: account.email,
      emailKey: account.email,
      emailVerifiedAt: now,
      passwordHash: await hashPassword(account.password, pepper),
      passwordChangedAt: now,
      createdAt: now,
      ...(account.totpSecret && {
        totpSecret: secrets.seal({ table: 'account', id, column: 'totpSecret' }, account.totpSecret),
        totpConfirmedAt: now,
      }),
      consents: {
        create: ['terms', 'personal_data'].map((kind) => ({
          id: anId(),
          kind,
          textVersion: '2026-11-21',
          givenAt: now,
        })),
      },
    },
  });
  const { surname, givenName, patronymic, sex } = account;
  if (account.role === 'applicant') {
    const personId = anId();
    const taxId = '2149099248';
    await db.person.create({
      data: {
        id: personId,
        accountId: id,
        surname,
        givenName,
        patronymic,
        sex,
        createdAt: now,
        updatedAt: now,
        birthDate: '1958-11-02',
        taxId: secrets.seal({ table: 'person', id: personId, column: 'taxId' }, taxId),
        taxIdIndex: secrets.blindIndex('taxId', taxId),
        registeredAddress: {
          placeCode: 'UA63120150010020962',
          region: 'Харківська',
          settlement: 'Мерефа',
          postcode: '62472',
          streetKind: 'street',
          street: 'Зразкова',
          building: '7',
          apartment: '3',
        },
        alternativePhone: '+380000000777',
      },
    });
    return;
  }
  await db.staff.create({
    data: {
      accountId: id,
      surname,
      givenName,
      patronymic,
      ...(position ?? positions[account.role]),
      offices: { create: officeIds.map((officeId) => ({ officeId })) },
    },
  });
}

/** The people of the demonstration: an applicant, a clerk in Merefa, one in Kyiv, a system administrator, an editor. */
export async function seedDemoAccounts(tools: SeedTools, offices: Readonly<Record<string, string>>): Promise<void> {
  const officeOf = (code: string): Work => ({ officeIds: offices[code] ? [offices[code]] : [] });
  await seedAccount(tools, demoAccounts.applicant, { officeIds: [] });
  await seedAccount(tools, demoAccounts.clerk, officeOf('MRF'));
  await seedAccount(tools, demoAccounts.otherClerk, officeOf('KYI'));
  await seedAccount(tools, demoAccounts.administrator, { officeIds: [] });
  await seedAccount(tools, demoAccounts.editor, { officeIds: [] });
}
