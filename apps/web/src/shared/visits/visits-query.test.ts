import { listVisitsRoute, readHoldRoute } from '@cabinet/contracts/visits';
import { expect, test } from 'vitest';
import { listVisits, readHold } from './visits-query.ts';

test('the doors of visits ahead and of the held time are those of the contract', () => {
  const nameOf = ({ method, path }: typeof listVisitsRoute | typeof readHoldRoute) => ({ method, path });
  expect(listVisits).toEqual(nameOf(listVisitsRoute));
  expect(readHold).toEqual(nameOf(readHoldRoute));
});
