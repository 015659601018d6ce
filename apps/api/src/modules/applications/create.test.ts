import * as routes from '@cabinet/contracts/applications';
import { readConsultationRoute } from '@cabinet/contracts/consultations';
import type { ConsultationId, OfficeId } from '@cabinet/contracts/ids';
import * as inbox from '@cabinet/contracts/inbox';
import { storeConsultation } from '@cabinet/testkit/consultations';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { anApplicant, anOfficer, aDesk, aFilledDesk, type Desk } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

/** Begins one more draft at the desk, from a consultation. */
const begin = ({ owner, code, officeId }: Desk, consultationId: string) =>
  cabinet.call(owner, routes.createApplicationRoute, {
    body: { serviceCode: code, officeId, consultationId: consultationId as ConsultationId },
  });
const readOwn = async ({ owner }: Desk, consultationId: string) =>
  (await cabinet.call(owner, readConsultationRoute, { params: { consultationId: consultationId as ConsultationId } }))
    .body;

test('an application begun from a consultation names it, and the consultation names what it led to', async () => {
  const desk = await aDesk(cabinet);
  const { personId, officeId } = desk;
  const consultationId = await storeConsultation(cabinet.db, { personId, officeId, state: 'answered' });

  const { status, body } = await begin(desk, consultationId);
  const { body: second } = await begin(desk, consultationId);
  const { body: read } = await cabinet.call(desk.owner, routes.readApplicationRoute, {
    params: { applicationId: body.id },
  });

  expect(status).toBe(201);
  expect([body.consultationId, read.consultationId]).toEqual([consultationId, consultationId]);
  expect(desk.draft.consultationId).toBeNull();
  expect((await readOwn(desk, consultationId)).ledTo).toEqual([
    { id: body.id, number: body.number },
    { id: second.id, number: second.number },
  ]);
});

test('an application is begun from no consultation of another person, from none that was not sent, and from none at all', async () => {
  const desk = await aDesk(cabinet);
  const { personId, officeId } = desk;
  const { personId: strangerId } = await anApplicant(cabinet);
  const unfit = [
    await storeConsultation(cabinet.db, { personId: strangerId, officeId, state: 'answered' }),
    await storeConsultation(cabinet.db, { personId, officeId, state: 'draft' }),
    anId(),
  ];

  for (const id of unfit) expect((await begin(desk, id)).status).toBe(404);
  expect(await cabinet.db.application.count({ where: { personId } })).toBe(1);
});

test('the office sees from which consultation an application came only where it was asked itself', async () => {
  const desk = await aFilledDesk(cabinet);
  const { personId, officeId, draft } = desk;
  const elsewhere = (await storeOffice(cabinet.db)) as OfficeId;
  const officer = await anOfficer(cabinet, officeId);
  const params = { applicationId: draft.id };
  const { version } = await cabinet.db.application.findUniqueOrThrow({ where: { id: draft.id } });
  await cabinet.call(desk.owner, routes.submitApplicationRoute, { params, body: { version } });
  const seenOf = async (asked: OfficeId) => {
    const consultationId = await storeConsultation(cabinet.db, { personId, officeId: asked, state: 'answered' });
    await cabinet.db.application.update({ where: { id: draft.id }, data: { consultationId } });
    const { body } = await cabinet.call(officer, inbox.reviewApplicationRoute, { params });
    return [body.consultationId, consultationId];
  };

  const [seen, own] = await seenOf(officeId);
  const [hidden] = await seenOf(elsewhere);

  expect(seen).toBe(own);
  expect(hidden).toBeNull();
});
