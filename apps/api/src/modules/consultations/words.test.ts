import * as inbox from '@cabinet/contracts/consultation-inbox';
import type { OfficeId } from '@cabinet/contracts/ids';
import { storeOffice } from '@cabinet/testkit/offices';
import { expect, test } from 'vitest';
import { anOfficer } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

test('ready answers are kept by officers of an office, and another office has nothing of them', async () => {
  const [officeId, other] = [(await storeOffice(cabinet.db)) as OfficeId, (await storeOffice(cabinet.db)) as OfficeId];
  const [officer, stranger] = [await anOfficer(cabinet, officeId), await anOfficer(cabinet, other)];
  const form = { officeId, title: 'Паспорт', text: 'Потрібні паспорт і фото.' };

  const { body: template } = await cabinet.call(officer, inbox.addTemplateRoute, { body: form });
  const params = { templateId: template.id };
  const change = (version: number) =>
    cabinet.call(officer, inbox.changeTemplateRoute, { params, body: { version, title: 'Паспорт', text: 'Інше' } });
  const [changed, stale] = [await change(1), await change(1)];

  expect(changed.body).toMatchObject({ text: 'Інше', version: 2 });
  expect(stale.body.code).toBe('common.stale_version');
  expect((await cabinet.call(stranger, inbox.addTemplateRoute, { body: form })).status).toBe(404);
  expect((await cabinet.call(stranger, inbox.removeTemplateRoute, { params })).status).toBe(404);
  expect((await cabinet.call(stranger, inbox.listTemplatesRoute, { query: { officeId } })).body.items).toEqual([]);
  expect((await cabinet.call(officer, inbox.removeTemplateRoute, { params })).status).toBe(204);
  expect((await cabinet.call(officer, inbox.listTemplatesRoute)).body.items).toEqual([]);
});
