import { storeReadyApplicant, storeApplication } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import { expect, test } from 'vitest';
import { useCabinet } from './cabinet.ts';

const cabinet = useCabinet();
const journals = ['audit_record', 'read_record', 'application_event'];

test.each(journals)('S24 the journal %s cannot be emptied with the rights of the application', async (table) => {
  await expect(cabinet.db.$executeRawUnsafe(`truncate ${table} cascade`)).rejects.toThrow('append-only');
});

test('S24 an entry of a timeline cannot be deleted, and goes only together with its application', async () => {
  const officeId = await storeOffice(cabinet.db);
  const { serviceId } = await storeService(cabinet.db, [officeId]);
  const { personId } = await storeReadyApplicant(cabinet.db);
  const applicationId = await storeApplication(cabinet.db, { personId, officeId, serviceId, state: 'draft' });
  await cabinet.db.applicationEvent.create({
    data: {
      id: anId(),
      applicationId,
      at: new Date(),
      act: 'start',
      toState: 'draft',
      actorRole: 'applicant',
      actorName: 'Тестенко М. І.',
    },
  });

  // Prisma calls every refusal of class 23 that it does not know a foreign key's.
  await expect(cabinet.db.applicationEvent.deleteMany({ where: { applicationId } })).rejects.toThrow('violated');
  await cabinet.db.application.delete({ where: { id: applicationId } });

  expect(await cabinet.db.applicationEvent.count({ where: { applicationId } })).toBe(0);
});
