import { anId } from '@cabinet/testkit/random';
import type { Cabinet } from '../cabinet.ts';
import { anEdrpou, classForm, makerForm, providerForm } from '../reference-inputs.ts';
import type { Prepare } from './scene.ts';

const version = 1;

const aClass: Prepare = async ({ db }, { known }) => {
  const { group, term: _term, ...form } = classForm();
  // Of three digits pairs, below a class of the sample catalogue, and of nobody else.
  const taken = await db.productClass.findMany({ where: { parentCode: '12 03' }, select: { code: true } });
  const free = Array.from({ length: 99 }, (_, nth) => `12 03 ${String(nth + 1).padStart(2, '0')}`);
  const code = free.find((one) => !taken.some((row) => row.code === one)) ?? '';
  await db.productClass.create({ data: { ...form, code, parentCode: '12 03', groupCode: group } });
  return { version, known: { ...known, classCode: code.replaceAll(' ', '-') } };
};

const anAttribute: Prepare = async ({ db }, { known }) => {
  const key = `k${anId().replaceAll('-', '').slice(-12)}`;
  await db.productAttribute.create({ data: { key, nameUk: 'Вага', nameEn: 'Weight', kind: 'number', position: 8 } });
  return { version, known: { ...known, key } };
};

const synonyms: Prepare = async ({ db }, { known }) => {
  const synonymsId = anId();
  await db.synonymGroup.create({ data: { id: synonymsId, words: ['віз', 'візок'] } });
  return { version, known: { ...known, synonymsId } };
};

const aMaker: Prepare = async ({ db }, { known }) => {
  const { id } = await db.manufacturer.create({ data: { ...makerForm({ edrpou: anEdrpou() }), id: anId() } });
  return { version, known: { ...known, makerId: id } };
};

const aProvider: Prepare = async ({ db }, { known }) => {
  const { id } = await db.socialProvider.create({ data: { ...providerForm({ edrpou: anEdrpou() }), id: anId() } });
  return { version, known: { ...known, providerId: id } };
};

/** A table that somebody else brought, in the state the act begins from. */
const aTable =
  (state: string): Prepare =>
  async ({ db }: Cabinet, { known }) => {
    const importId = anId();
    const by = { createdBy: anId(), createdByName: 'Редактор', createdAt: new Date() };
    await db.productImport.create({ data: { id: importId, fileName: 'table.csv', state, rows: 1, badRows: 1, ...by } });
    const faults = [{ column: 'price', code: 'catalogue.table_price' }];
    await db.productImportLine.create({ data: { importId, row: 2, faults } });
    return { version, known: { ...known, importId } };
  };

const aList: Prepare = async ({ db }, { callers, known }) => {
  const listId = anId();
  const personId = callers.applicant?.personId ?? '';
  // The most lists that one person may have are soon begun.
  await db.savedList.deleteMany({ where: { personId } });
  await db.savedList.create({ data: { id: listId, personId, name: 'Список', createdAt: new Date() } });
  return { version, known: { ...known, listId } };
};

/** What must be there before the doors of classes, bodies, tables and lists accept an honest request. */
export const referenceScenes: Readonly<Record<string, Prepare>> = {
  'PUT /managed-classes/:code': aClass,
  'POST /managed-classes/:code/limit-prices': aClass,
  'PUT /managed-attributes/:key': anAttribute,
  'PUT /managed-synonyms/:synonymsId': synonyms,
  'DELETE /managed-synonyms/:synonymsId': synonyms,
  'PUT /managed-makers/:makerId': aMaker,
  'PUT /managed-social-providers/:providerId': aProvider,
  'GET /product-imports/:importId': aTable('checked'),
  'GET /product-imports/:importId/faults': aTable('checked'),
  'GET /product-imports/:importId/fault-table': aTable('checked'),
  'GET /product-imports/:importId/lines': aTable('checked'),
  'POST /product-imports/:importId/carrying-out': aTable('checked'),
  'POST /product-imports/:importId/publication': aTable('done'),
  'POST /saved-lists': aList,
  'PUT /saved-lists/:listId': aList,
  'DELETE /saved-lists/:listId': aList,
  'PUT /saved-lists/:listId/products/:number': aList,
  'DELETE /saved-lists/:listId/products/:number': aList,
};
