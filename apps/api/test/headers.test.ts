import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { expect, test } from 'vitest';
import { useCabinet } from './cabinet.ts';
import { contractRoutes, doorName } from './contract-routes.ts';
import { absent } from './door-inputs.ts';
import { knock } from './knock.ts';

const web = mkdtempSync(join(tmpdir(), 'cabinet-web-'));
mkdirSync(join(web, 'assets'));
writeFileSync(join(web, 'index.html'), '<!doctype html><title>Кабінет</title>');
writeFileSync(join(web, 'assets/page-Abcdefg1.js'), 'export {};');

const cabinet = useCabinet({ WEB_DIRECTORY: web });
const routes = (await contractRoutes()).filter(({ produces }) => produces !== 'events');

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
};

const assertGuarded = (headers: Readonly<Record<string, unknown>>): void => {
  expect(headers).toMatchObject(always);
  expect(String(headers['content-security-policy'])).toContain("default-src 'none'");
  expect(String(headers['content-security-policy'])).not.toMatch(/unsafe-eval|\*/);
  expect(headers['permissions-policy']).toContain('microphone=()');
  expect(headers['x-powered-by'] ?? headers.server).toBeUndefined();
};

test.each(routes.map((route) => ({ name: doorName(route), route })))(
  'S22 $name answers with every guard, whoever asks',
  async ({ route }) => {
    const caller = await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);
    for (const asker of [null, caller]) {
      const { status, headers } = await knock(cabinet, asker, route, absent());
      assertGuarded(headers);
      // Only a good answer that is the same for everybody may be kept.
      const isKept = route.keptSeconds !== undefined && status < 300;
      expect(headers['cache-control']).toBe(isKept ? `public, max-age=${route.keptSeconds}` : 'no-store');
    }
  },
);

test.each([
  ['/', 200, 'no-cache'],
  ['/cabinet/applications', 200, 'no-cache'],
  ['/assets/page-Abcdefg1.js', 200, 'public, max-age=31536000, immutable'],
  ['/assets/none.js', 404, undefined],
  ['/api/v1/none', 404, 'no-store'],
  ['/%ff', 400, 'no-store'],
] as const)('S22 %s carries every guard and the right keeping time', async (url, status, keeping) => {
  const answer = await cabinet.app.inject({ url });
  expect(answer.statusCode).toBe(status);
  assertGuarded(answer.headers);
  if (keeping) expect(answer.headers['cache-control']).toBe(keeping);
});
