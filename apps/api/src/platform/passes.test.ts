import { createHmac, randomBytes } from 'node:crypto';
import { openSecrets } from '@cabinet/secrets/secrets';
import { expect, test } from 'vitest';
import { openPasses } from './passes.ts';

const key = (): string => randomBytes(32).toString('base64');
const open = () =>
  openPasses(openSecrets({ secretKey: key(), dataKey: key(), dataKeyVersion: 1, previousDataKey: undefined }));

const until = new Date('2026-11-20T10:00:00Z');
const before = new Date('2026-11-20T09:59:59Z');
const pass = { purpose: 'visit_reminder', subject: 'a1', edition: 3, until } as const;

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a pass says again what it was made for, until its time is over', async () => {
  const passes = await open();
  const token = passes.issue(pass);
  expect(passes.read('visit_reminder', token, before)).toEqual(pass);
  expect(passes.read('visit_reminder', token, until)).toBeNull();
});

test('a pass is good for its own purpose and its own cabinet only', async () => {
  const [passes, another] = await Promise.all([open(), open()]);
  const token = passes.issue(pass);
  expect(passes.read('calendar_feed', token, before)).toBeNull();
  expect(another.read('visit_reminder', token, before)).toBeNull();
});

test('S14 a pass without a signature, with another algorithm or changed words opens nothing', async () => {
  const passes = await open();
  const [head = '', body = '', signature = ''] = passes.issue(pass).split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
  const other = encode({ ...claims, sub: 'b2' });
  const none = encode({ alg: 'none', typ: 'JWT' });
  const sha512 = encode({ alg: 'HS512', typ: 'JWT' });
  const own = createHmac('sha512', 'guess').update(`${sha512}.${other}`).digest('base64url');
  const forged = [
    `${none}.${body}.`,
    `${none}.${body}.${signature}`,
    `${head}.${other}.${signature}`,
    `${head}.${encode({ ...claims, exp: undefined })}.${signature}`,
    `${sha512}.${other}.${own}`,
    `${head}.${body}`,
    '',
    '..',
    'x'.repeat(5000),
  ];
  expect(forged.map((token) => passes.read('visit_reminder', token, before))).toEqual(forged.map(() => null));
});
