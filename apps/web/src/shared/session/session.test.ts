import { readSessionRoute, signOutRoute } from '@cabinet/contracts/identity';
import { expect, test } from 'vitest';
import { endSession, readSession } from './session.ts';

test('the doors of the session are those of the contract', () => {
  expect(readSession).toEqual({ method: readSessionRoute.method, path: readSessionRoute.path });
  expect(endSession).toEqual({ method: signOutRoute.method, path: signOutRoute.path });
});
