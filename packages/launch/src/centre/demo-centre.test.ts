import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTrustStore } from '@cabinet/kep/node/trust-store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDemoCentre, wantsDemoCentre } from './demo-centre.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'cabinet-centre-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const kept = (): { baseUrl: string; members: unknown; issued: unknown[] } =>
  JSON.parse(readFileSync(join(directory, 'centre.json'), 'utf8'));

const order = {
  ...{ surname: 'Коваленко', givenName: 'Марія', taxId: '3184710691' },
  ...{ kind: 'dstu', container: 'key6', password: 'Пароль-27' },
};

const issue = async (url: string): Promise<number> => {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(order) })).status;
};

test('the centre is made once, answers at the same address after a restart, and forgets nobody it issued to', async () => {
  const first = await startDemoCentre(directory);
  expect(await issue(first.settings.KEP_DEMO_ISSUER)).toBe(200);
  await first.stop();
  const before = kept();
  const second = await startDemoCentre(directory);
  expect(second.settings).toEqual(first.settings);
  expect(await issue(second.settings.KEP_DEMO_ISSUER)).toBe(200);
  await second.stop();
  const after = kept();
  expect(after.members).toEqual(before.members);
  expect(after.issued.slice(0, 2)).toEqual(before.issued);
  expect(after.issued.length).toBe(4);
});

test('its folder of trust opens, every root in it is marked as one of tests, and its keys are for the owner alone', async () => {
  const centre = await startDemoCentre(directory);
  await centre.stop();
  const store = await openTrustStore({ directory: centre.settings.KEP_DIRECTORY });
  const trust = store.current();
  expect(trust.anchors.map((anchor) => trust.isTestAnchor(anchor))).toEqual([true]);
  expect(store.centres().map(({ cmp }) => cmp)).toEqual([`${kept().baseUrl}/services/cmp/`]);
  expect(statSync(join(directory, 'centre.json')).mode & 0o777).toBe(0o600);
});

test('a taken port is told in a sentence that says what to do', async () => {
  await (await startDemoCentre(directory)).stop();
  const { port } = new URL(kept().baseUrl);
  const other = createServer().listen(Number(port), '127.0.0.1');
  await expect(startDemoCentre(directory)).rejects.toThrow(`Порт ${port} зайнятий`);
  await new Promise((resolve) => other.close(resolve));
});

test('a broken file is told with its name and left as it is', async () => {
  writeFileSync(join(directory, 'centre.json'), '{}');
  await expect(startDemoCentre(directory)).rejects.toThrow(`${join(directory, 'centre.json')} пошкоджено`);
  expect(readFileSync(join(directory, 'centre.json'), 'utf8')).toBe('{}');
});

test('a centre is started for demonstrations only, and never in the place of a given one', () => {
  expect(wantsDemoCentre(true, {})).toBe(true);
  expect(wantsDemoCentre(true, { NODE_ENV: 'development' })).toBe(true);
  expect(wantsDemoCentre(false, {})).toBe(false);
  expect(wantsDemoCentre(true, { KEP_DIRECTORY: '/etc/cabinet/kep' })).toBe(false);
  expect(wantsDemoCentre(true, { NODE_ENV: 'production' })).toBe(false);
});
