import type { OfficeId } from '@cabinet/contracts/ids';
import {
  listCategoriesRoute,
  listServicesRoute,
  publishServiceRoute,
  readServiceRoute,
} from '@cabinet/contracts/services';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { aDefinition, storeService } from '@cabinet/testkit/services';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const anAdministrator = async () => cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);

test('A4 A12 a visitor reads documents with conditions, term and fee before starting a form', async () => {
  const officeId = await storeOffice(cabinet.db);
  const { code } = await storeService(cabinet.db, [officeId]);

  const { status, body } = await cabinet.call(null, readServiceRoute, { params: { code } });

  expect(status).toBe(200);
  expect(body.termText.uk).toBe('10 календарних днів');
  expect(body.definition.documents.map((document) => document.code)).toEqual(['idDoc', 'poa']);
  expect(body.offices.map(({ id }) => id)).toEqual([officeId]);
});

test('A4 a search finds a service by the words of its definition in any form, and a service of another kind not', async () => {
  const officeIds = [await storeOffice(cabinet.db)];
  const { code } = await storeService(cabinet.db, officeIds, {
    name: { uk: 'Видача направлення на забезпечення допоміжними засобами реабілітації', en: 'Referral' },
    shortName: { uk: 'Направлення на засоби реабілітації', en: 'Referral for assistive products' },
    searchWords: ['крісло колісне', 'візок'],
  });
  await storeService(cabinet.db, officeIds);
  const find = async (search: string) =>
    (await cabinet.call(null, listServicesRoute, { query: { search } })).body.items.map((item) => item.code);

  expect(await find('візка')).toEqual([code]);
  expect(await find('колісне крісло')).toEqual([code]);
  expect(await find('засоби реабілітації')).toEqual([code]);
  expect(await find('візок і паспорт')).toEqual([]);
});

test('A8 a category shows the services of its subcategories too', async () => {
  await cabinet.db.serviceCategory.createMany({
    data: [
      { code: 'social', nameUk: 'Соціальний захист', nameEn: 'Social protection', position: 5 },
      {
        code: 'disability',
        parentCode: 'social',
        nameUk: 'Допомога особам з інвалідністю',
        nameEn: 'Help',
        position: 6,
      },
    ],
  });
  const { code } = await storeService(cabinet.db, [await storeOffice(cabinet.db)], { category: 'disability' });

  const { body } = await cabinet.call(null, listServicesRoute, { query: { category: 'social' } });
  const categories = await cabinet.call(null, listCategoriesRoute);

  expect(body.items.map((item) => item.code)).toEqual([code]);
  expect(categories.body.items.find((category) => category.code === 'social')?.services).toBe(1);
});

test('F18 an administrator publishes a new service and its next revision without a release', async () => {
  const administrator = await anAdministrator();
  const officeId = await storeOffice(cabinet.db);
  const definition = aDefinition();
  await cabinet.db.serviceCategory.createMany({
    data: { code: definition.category, nameUk: 'Х', nameEn: 'X', position: 1 },
    skipDuplicates: true,
  });
  const publish = (basedOnRevision: number | null) =>
    cabinet.call(administrator, publishServiceRoute, {
      params: { code: definition.code },
      body: { definition, officeIds: [officeId as never], basedOnRevision },
    });

  const [first, second, stale] = [await publish(null), await publish(1), await publish(1)];

  expect([first.body.revision, second.body.revision]).toEqual([1, 2]);
  expect(stale.status).toBe(409);
});

test('a definition that could never be fulfilled is refused with the place of the fault', async () => {
  const definition = aDefinition();
  const broken = {
    ...definition,
    documents: [{ ...definition.documents[0], required: { answer: 'nothing', is: true } }],
  };

  const { status, body } = await cabinet.call(await anAdministrator(), publishServiceRoute, {
    params: { code: definition.code },
    body: { definition: broken as never, officeIds: [], basedOnRevision: null },
  });

  expect(status).toBe(422);
  expect(body.code).toBe('services.definition_unsound');
  expect(body.errors?.[0]?.pointer).toMatch(/^\/definition\/documents\/0/);
});

test('nobody but an administrator publishes', async () => {
  const applicant = await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);
  const officer = await cabinet.sessionFor((await storeStaff(cabinet.db, [await storeOffice(cabinet.db)])).accountId);
  const definition = aDefinition();
  const input = { params: { code: definition.code }, body: { definition, officeIds: [], basedOnRevision: null } };

  expect((await cabinet.call(null, publishServiceRoute, input)).status).toBe(401);
  expect((await cabinet.call(applicant, publishServiceRoute, input)).status).toBe(403);
  expect((await cabinet.call(officer, publishServiceRoute, input)).status).toBe(403);
});

test('F18 a service published for an office that is not there is refused by name, and nothing of it stays', async () => {
  const administrator = await anAdministrator();
  const definition = aDefinition();
  await cabinet.db.serviceCategory.createMany({
    data: { code: definition.category, nameUk: 'Х', nameEn: 'X', position: 1 },
    skipDuplicates: true,
  });
  const officeIds = [await storeOffice(cabinet.db), anId()] as OfficeId[];

  const { status, body } = await cabinet.call(administrator, publishServiceRoute, {
    params: { code: definition.code },
    body: { definition, officeIds, basedOnRevision: null },
  });

  expect(status).toBe(422);
  expect(body.errors).toMatchObject([{ pointer: '/officeIds/1', code: 'field.choice' }]);
  expect(await cabinet.db.service.count({ where: { code: definition.code } })).toBe(0);
});
