import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { openSecrets, type Secrets } from '@cabinet/secrets/secrets';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { storeLibraryDocument } from '@cabinet/testkit/applications';
import { expect, test } from 'vitest';
import { newFileKey, unwrapFileKey, wrapFileKey } from '#platform/outside/files/seal.ts';
import { useCabinet } from '#test/cabinet.ts';
import { rewriteKeys, sealedColumns } from './rewrite-keys.ts';

const cabinet = useCabinet();
const aKey = (): string => randomBytes(32).toString('base64');
const [secretKey, first, second] = [aKey(), aKey(), aKey()];

const before = openSecrets({ secretKey, dataKey: first, dataKeyVersion: 1 });
const between = openSecrets({ secretKey, dataKey: second, dataKeyVersion: 2, previousDataKey: first });
const after = openSecrets({ secretKey, dataKey: second, dataKeyVersion: 2 });

const placeOf = (id: string) => ({ table: 'person', id, column: 'taxId' });
const sealed = (secrets: Secrets, id: string, plain: string) => secrets.seal(placeOf(id), plain);

async function storeOne(
  secrets: Secrets,
  plain: string,
): Promise<{ personId: string; documentId: string; key: Buffer }> {
  const { personId } = await storeApplicant(cabinet.db);
  await cabinet.db.person.update({ where: { id: personId }, data: { taxId: sealed(secrets, personId, plain) } });
  const key = newFileKey();
  const sealedKey = wrapFileKey(secrets.fileKeyring, `file-of-${personId}`, key);
  const documentId = await storeLibraryDocument(cabinet.db, personId, { storageKey: `file-of-${personId}`, sealedKey });
  return { personId, documentId, key };
}

async function readOne(secrets: Secrets, { personId, documentId }: { personId: string; documentId: string }) {
  const { taxId } = await cabinet.db.person.findUniqueOrThrow({ where: { id: personId }, select: { taxId: true } });
  const { sealedKey } = await cabinet.db.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { sealedKey: true },
  });
  return {
    taxId: secrets.open(placeOf(personId), taxId ?? new Uint8Array()),
    key: unwrapFileKey(secrets.fileKeyring, `file-of-${personId}`, sealedKey ?? ''),
  };
}

test('S25 what the first data key wrote is readable with the second one alone after the keys are rewritten', async () => {
  const people = [];
  for (let nth = 0; nth < 120; nth += 1) people.push(await storeOne(before, `21490992${nth}`));
  const [one] = people;
  if (!one) throw new Error('Nobody was stored');
  const pool = cabinet.services.database.pool as Parameters<typeof rewriteKeys>[0];
  await expect(readOne(after, one)).rejects.toThrow('No data key of version 1');

  expect(await rewriteKeys(pool, between)).toEqual({ rewritten: 240, unreadable: 0 });

  for (const [nth, person] of people.entries())
    expect(await readOne(after, person)).toEqual({ taxId: `21490992${nth}`, key: person.key });
  expect(await rewriteKeys(pool, between)).toEqual({ rewritten: 0, unreadable: 0 });
});

test('S25 what neither key opens is counted and left as it is, and the rest is rewritten all the same', async () => {
  const lost = openSecrets({ secretKey, dataKey: aKey(), dataKeyVersion: 1 });
  const [stranger, one] = [await storeOne(lost, '1'), await storeOne(before, '2')];
  const pool = cabinet.services.database.pool as Parameters<typeof rewriteKeys>[0];

  expect(await rewriteKeys(pool, between)).toEqual({ rewritten: 2, unreadable: 2 });

  expect((await readOne(lost, stranger)).taxId).toBe('1');
  expect((await readOne(after, one)).taxId).toBe('2');
});

const models = new URL('../../../prisma/models/', import.meta.url);

test('every column of bytes is a hash, an index, or in the list of sealed columns', () => {
  const text = readdirSync(models)
    .map((file) => readFileSync(new URL(file, models), 'utf8'))
    .join('\n');
  const columns = [...text.matchAll(/^model \w+ \{([\s\S]*?)^\}/gm)].flatMap(([, body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '';
    return [...body.matchAll(/^ {2}(\w+)\s+Bytes/gm)].map(([, column = '']) => `${table}.${column}`);
  });
  const listed = sealedColumns.map(({ table, column }) => `${table}.${column}`);
  expect(columns.filter((name) => !/(Hash|Index|[sS]ha256)$/.test(name)).sort()).toEqual(listed.sort());
});
