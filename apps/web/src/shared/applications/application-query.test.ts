import { readApplicationRoute } from '@cabinet/contracts/applications';
import { expect, test } from 'vitest';
import { readApplication } from './application-query.ts';

test('the door of an application is that of the contract', () => {
  const { method, path } = readApplicationRoute;
  expect(readApplication).toEqual({ method, path });
});
