import type { PackageSignature } from '@cabinet/contracts/application-signing';
import { expect, test } from 'vitest';
import { stateOfSignature, wasSigned } from './package-state.ts';

const signed = (verdict: PackageSignature['report']['verdict'], more: Partial<PackageSignature> = {}) =>
  ({ pending: false, current: true, report: { verdict }, ...more }) as PackageSignature;

test('a signature over what was changed since is outdated, be it good or waiting', () => {
  expect(stateOfSignature(signed('total-passed', { current: false }))).toBe('outdated');
  expect(stateOfSignature(signed('indeterminate', { current: false, pending: true }))).toBe('outdated');
});

test('a centre that has not answered makes a signature wait, and anything less than a pass makes it unconfirmed', () => {
  expect(stateOfSignature(signed('indeterminate', { pending: true }))).toBe('pending');
  expect(stateOfSignature(signed('indeterminate'))).toBe('invalid');
  expect(stateOfSignature(signed('total-failed'))).toBe('invalid');
  const silent = { verdict: 'indeterminate', subIndication: 'TRY_LATER' } as PackageSignature['report'];
  expect(stateOfSignature(signed('indeterminate', { report: silent }))).toBe('unsettled');
  expect(stateOfSignature(signed('total-passed'))).toBe('valid');
});

test('the timeline says whether there is a signature', () => {
  const told = (...acts: string[]) => ({
    timeline: acts.map((act, minute) => ({ act, at: `2026-11-23T10:0${minute}` })),
  });
  expect(wasSigned(told('create'))).toBe(false);
  expect(wasSigned(told('create', 'sign', 'submit'))).toBe(true);
  expect(wasSigned(told('create', 'sign', 'unsign'))).toBe(false);
  expect(wasSigned(told('sign', 'unsign', 'sign'))).toBe(true);
});
