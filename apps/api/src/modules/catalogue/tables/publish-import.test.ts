import * as managed from '@cabinet/contracts/managed-products';
import { publishImportRoute } from '@cabinet/contracts/product-imports';
import { expect, test } from 'vitest';
import { anEditor, takeTable, useTables } from '#test/tables.ts';

const { cabinet, editor, other: writer, aRow, brought } = useTables();

test('O10 what was returned, written anew and sent again is not published with the table that brought it', async () => {
  const one = await brought([aRow('Крок'), aRow('Хода')]);
  const { version } = await takeTable(cabinet, editor, one);
  const { revisionId } = await cabinet.db.productImportLine.findFirstOrThrow({ where: { importId: one.id, row: 2 } });
  const { productId } = await cabinet.db.productRevision.findUniqueOrThrow({ where: { id: revisionId ?? '' } });
  const params = { productId: productId as managed.ProductId };
  const read = async () => (await cabinet.call(writer, managed.readManagedProductRoute, { params })).body;
  await cabinet.call(writer, managed.returnProductRoute, {
    params,
    body: { version: (await read()).version, reason: 'Не та назва' },
  });
  const { version: returned, classCode, makerId, definition } = await read();
  const name = { uk: 'Крок інакше', en: 'Another step' };
  const product = { classCode: classCode as never, makerId, definition: { ...definition, name } };
  await cabinet.call(writer, managed.keepProductDraftRoute, { params, body: { version: returned, product } });
  await cabinet.call(writer, managed.sendProductRoute, { params, body: { version: (await read()).version } });
  expect((await read()).open?.state).toBe('in_review');

  const reviewer = await anEditor(cabinet);
  const { body } = await cabinet.call(reviewer, publishImportRoute, {
    params: { importId: one.id },
    body: { version },
  });
  expect(body.items.map(({ row, outcome }) => [row, outcome])).toEqual([
    [2, 'changed'],
    [3, 'published'],
  ]);
  const { open, state } = await read();
  expect([state, open?.state]).toEqual(['new', 'in_review']);
});
