import { addCatalogueFileRoute } from '@cabinet/contracts/managed-products';
import { storeStaff } from '@cabinet/testkit/accounts';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { aJpg } from '#test/corpus/pictures.ts';

// Nothing listens there.
const cabinet = useCabinet({ CLAMD: 'tcp://127.0.0.1:9' });

test('S16 without a verdict of the scanner the catalogue takes no file, and the sender may try again', async () => {
  const { accountId } = await storeStaff(cabinet.db, [], { account: { role: 'editor' } });
  const file = { name: 'фото.jpg', bytes: await aJpg() };
  const { status, body } = await cabinet.upload(await cabinet.sessionFor(accountId), addCatalogueFileRoute, file);
  expect([status, body.code]).toEqual([503, 'common.busy']);
  expect(await cabinet.db.catalogueFile.count()).toBe(0);
  const left: string[] = [];
  for await (const keys of cabinet.services.files.keys(new Date('2100-01-01'))) left.push(...keys);
  expect(left).toEqual([]);
});
