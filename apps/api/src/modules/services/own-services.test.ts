import { listOwnServicesRoute } from '@cabinet/contracts/services';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeService } from '@cabinet/testkit/services';
import { beforeAll, expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { closedBecause } from './rules.ts';

const cabinet = useCabinet();
let codes: { readonly open: string; readonly nowhere: string };

beforeAll(async () => {
  const officeId = await storeOffice(cabinet.db);
  const { code: open } = await storeService(cabinet.db, [officeId]);
  const { code: nowhere } = await storeService(cabinet.db, []);
  codes = { open, nowhere };
});

const closedFor = async (state: string): Promise<Record<string, unknown>> => {
  const { accountId } = await storeApplicant(cabinet.db, { account: { state } });
  const { body, headers } = await cabinet.call(await cabinet.sessionFor(accountId), listOwnServicesRoute);
  expect(headers['cache-control']).toBe('no-store');
  return Object.fromEntries(body.items.map(({ code, closed }) => [code, closed]));
};

test('A9 who has an active account sees which services are open, and why the others are not', async () => {
  expect(await closedFor('active')).toMatchObject({ [codes.open]: null, [codes.nowhere]: 'no_office' });
});

test.each(['awaiting_confirmation', 'inactive'])(
  'A9 while the account is %s it is the reason for every service',
  async (state) => {
    expect(await closedFor(state)).toMatchObject({ [codes.open]: 'account', [codes.nowhere]: 'account' });
  },
);

test('A9 a service for organisations only is closed to a person whatever else holds', () => {
  const forOrganisations = { applicants: ['business' as const] };
  const person = { accountState: 'inactive', kind: 'person' as const };
  expect(closedBecause(forOrganisations, 0, person)).toBe('applicant_kind');
  expect(closedBecause(forOrganisations, 1, { accountState: 'active', kind: 'business' })).toBeNull();
});
