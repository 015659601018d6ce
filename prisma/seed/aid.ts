import type { Database } from '@cabinet/db/open-database';
import { demoAccounts } from '@cabinet/testkit/demo-accounts';
import { type SeedTools, seedAccount, seedOffice } from './demo.ts';
import { hours } from './offices.ts';

/** The services in which the three actors of decree 321 meet. */
const services = ['tzr-napravlennia', 'tzr-kompensatsiia'];

const guardianOffice = {
  code: 'SOC',
  kind: 'social_protection',
  nameUk: 'Управління соціального захисту населення (зразок)',
  nameEn: 'Social protection office (sample)',
  addressUk: 'м. Мерефа, вул. Зразкова, 9',
  addressEn: '9 Zrazkova St, Merefa',
  phone: '+380000000104',
  email: 'soc@example.org',
  textContact: 'Пишіть нам на пошту. Відеозв’язок із перекладачем жестової мови за записом',
  hours: hours('08:00', '17:00'),
  access: ['step_free_entrance', 'accessible_toilet', 'parking', 'low_desk'],
} as const;

const fundBranch = {
  code: 'FND',
  kind: 'fund_branch',
  nameUk: 'Харківське відділення Фонду соціального захисту осіб з інвалідністю (зразок)',
  nameEn: 'Kharkiv branch of the Fund for social protection of persons with disabilities (sample)',
  addressUk: 'м. Харків, вул. Вигадана, 2',
  addressEn: '2 Vyhadana St, Kharkiv',
  phone: '+380000000105',
  email: 'fond@example.org',
  textContact: 'Пишіть нам на пошту, відповімо за один день',
  hours: hours('09:00', '18:00'),
  access: ['step_free_entrance', 'lift', 'accessible_toilet'],
} as const;

/** A maker of the demonstration that takes referrals and has wheelchairs to show. */
const findMaker = (db: Database) =>
  db.manufacturer.findFirst({
    where: {
      ...{ active: true, takesReferrals: true },
      products: { some: { classCode: { startsWith: '12 22' }, state: 'active' } },
    },
    select: { id: true, nameUk: true, nameEn: true, phone: true, email: true, addressUk: true, addressEn: true },
    orderBy: { edrpou: 'asc' },
  });

async function seedEnterprise(db: Database): Promise<string[]> {
  const maker = await findMaker(db);
  if (!maker) return [];
  const { id: manufacturerId, ...contacts } = maker;
  const textContact = 'Пишіть нам на пошту або в месенджері за номером телефону';
  const office = { code: 'ENT', kind: 'enterprise', manufacturerId, textContact, hours: hours('09:00', '18:00') };
  return [await seedOffice(db, { ...contacts, ...office, access: ['step_free_entrance', 'accessible_toilet'] })];
}

/** The three offices through which a device comes, and somebody who works at each. Needs services and the catalogue. */
export async function seedAid(tools: SeedTools): Promise<void> {
  const { db } = tools;
  const [guardianId, fundId] = [await seedOffice(db, guardianOffice), await seedOffice(db, fundBranch)];
  const offered = await db.service.findMany({ where: { code: { in: services } }, select: { id: true } });
  await db.officeService.createMany({
    data: offered.map(({ id: serviceId }) => ({ officeId: guardianId, serviceId })),
    skipDuplicates: true,
  });
  await seedAccount(tools, demoAccounts.guardian, {
    officeIds: [guardianId],
    position: { positionUk: 'спеціаліст із соціального захисту', positionEn: 'social protection officer' },
  });
  await seedAccount(tools, demoAccounts.fund, {
    officeIds: [fundId],
    position: { positionUk: 'головний спеціаліст відділення Фонду', positionEn: 'chief officer of a Fund branch' },
  });
  await seedAccount(tools, demoAccounts.maker, {
    officeIds: await seedEnterprise(db),
    position: { positionUk: 'майстер із замовлень', positionEn: 'order manager' },
  });
}
