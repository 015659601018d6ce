import { machineOf } from '@cabinet/domain/workflows/of-service';
import { expect, test } from 'vitest';
import { offeredActs, type Situation } from './rules.ts';

const situation = (more: Partial<Situation['application']> = {}): Situation => ({
  role: 'officer',
  accountId: 'me',
  now: new Date('2026-11-18T09:00:00Z'),
  machine: machineOf({ workflow: 'standard' }),
  byOrder: false,
  application: {
    state: 'in_review',
    claimedById: 'me',
    holderPresent: true,
    decidedById: null,
    decidedAt: null,
    officeKind: 'cnap',
    wasHeard: false,
    gives: null,
    ...more,
  },
  content: null,
});

test('work on an application belongs to the officer who took it', () => {
  expect(offeredActs(situation())).toContain('approve');
  expect(offeredActs(situation({ claimedById: 'somebody else' }))).toEqual(['takeOverFromColleague']);
});

test('what lies with somebody who is gone, or with nobody, is there to be taken', () => {
  for (const state of ['in_review', 'needs_info', 'suspended'] as const) {
    expect(offeredActs(situation({ state, claimedById: 'gone', holderPresent: false }))).toEqual(['takeOver']);
    expect(offeredActs(situation({ state, claimedById: null, holderPresent: false }))).toEqual(['takeOver']);
  }
});

test('whoever refused does not decide the appeal', () => {
  expect(offeredActs(situation({ state: 'appealed', decidedById: 'me' }))).toEqual([]);
  expect(offeredActs(situation({ state: 'appealed', decidedById: 'somebody else' }))).toEqual([
    'upholdRefusal',
    'setRefusalAside',
  ]);
});

test.each([
  { decidedAt: '2026-10-19T05:00:00Z', open: true },
  { decidedAt: '2026-10-18T20:59:00Z', open: false },
])('a refusal of $decidedAt can be appealed on 18 November: $open', ({ decidedAt, open }) => {
  const refused = { ...situation({ state: 'refused', decidedAt: new Date(decidedAt) }), role: 'applicant' as const };

  expect(offeredActs(refused).includes('appeal')).toBe(open);
});
