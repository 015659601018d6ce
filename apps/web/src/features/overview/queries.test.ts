import { readOverviewRoute } from '@cabinet/contracts/overview';
import { expect, test } from 'vitest';
import { readOverview } from './queries.ts';

test('the door of the overview is that of the contract', () => {
  expect(readOverview).toEqual({ method: readOverviewRoute.method, path: readOverviewRoute.path });
});
