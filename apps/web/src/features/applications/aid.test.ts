import type { AskedDevice, TimelineEntry } from '@cabinet/contracts/applications';
import { expect, test } from 'vitest';
import { inviteOf, isAboutDevice, isDecidedForDevice } from './aid.ts';

const entry = (act: string, text: string | null): TimelineEntry => ({
  ...{ id: act, at: '2026-11-20T09:00:00Z', act, fromState: null, toState: null, actorRole: 'officer' },
  ...{ actorName: 'Службенко О.', text },
});

const aDevice = (over: Partial<AskedDevice> = {}): AskedDevice => ({
  ...{ kind: 'supply', paysBack: false, wish: null, findings: [], mostKopiykas: null },
  ...over,
});

test('the reason told before a refusal is that of the last invitation', () => {
  expect(inviteOf({ timeline: [entry('submit', null)] })).toBeNull();
  expect(inviteOf({ timeline: [entry('invite', 'Перша'), entry('speak', 'Ні'), entry('invite', 'Друга')] })).toBe(
    'Друга',
  );
});

test('E5 a device follows a decision, money and an update of papers bring none', () => {
  const decidedAt = '2026-11-20T09:00:00Z';
  expect(isDecidedForDevice({ device: aDevice(), decidedAt })).toBe(true);
  expect(isDecidedForDevice({ device: aDevice(), decidedAt: null })).toBe(false);
  expect(isDecidedForDevice({ device: aDevice({ paysBack: true }), decidedAt })).toBe(false);
  expect(isDecidedForDevice({ device: aDevice({ kind: 'updateDocuments' }), decidedAt })).toBe(false);
  expect(isDecidedForDevice({ device: null, decidedAt })).toBe(false);
});

test('E5 an update of papers is about no device', () => {
  expect(isAboutDevice({ device: aDevice({ kind: 'updateDocuments' }) })).toBe(false);
  expect(isAboutDevice({ device: aDevice() })).toBe(true);
  expect(isAboutDevice({ device: null })).toBe(false);
});
