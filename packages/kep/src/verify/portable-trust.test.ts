import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openTrustStore } from '../node/trust-store.ts';
import { createTestCentre } from '../testing/test-centre.ts';
import { writeTrustFolder } from '../testing/trust-folder.ts';
import { type PortableTrust, portableTrustOf, trustFromPortable } from './portable-trust.ts';

const now = new Date('2026-11-23T12:00:00Z');
const since = new Date('2024-01-01T00:00:00Z');
const centre = await createTestCentre({ name: 'Переносна довіра', baseUrl: 'http://127.0.0.1:9', now: () => now });
const directory = await mkdtemp(join(tmpdir(), 'kep-portable-'));
afterAll(() => rm(directory, { recursive: true }));

test('a store that was sent as JSON believes what the store itself believes, at every time', async () => {
  await writeTrustFolder(directory, { centre, status: 'withdrawn', since });
  const store = (await openTrustStore({ directory })).current();
  const sent = trustFromPortable(JSON.parse(JSON.stringify(portableTrustOf(store))) as PortableTrust);
  const { root, ca, ocsp } = centre;
  expect(sent.anchors.map(({ der }) => der)).toEqual(store.anchors.map(({ der }) => der));
  expect(sent.intermediates.map(({ der }) => der)).toEqual(store.intermediates.map(({ der }) => der));
  for (const { certificate } of [root, ca, ocsp]) {
    expect(sent.isTestAnchor(certificate)).toBe(store.isTestAnchor(certificate));
    for (const at of [new Date(since.getTime() - 1), since, now])
      expect(sent.issuerStatusAt(certificate, at)).toBe(store.issuerStatusAt(certificate, at));
  }
  expect(sent.issuerStatusAt(ca.certificate, since)).toBe('withdrawn');
  expect(sent.issuerStatusAt(ca.certificate, new Date(since.getTime() - 1))).toBe('unlisted');
});
