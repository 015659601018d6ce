import * as contract from '@cabinet/contracts/notifications';
import { expect, test } from 'vitest';
import { doors } from './queries.ts';

test.each([
  [doors.listMessages, contract.listMessagesRoute],
  [doors.readMessage, contract.readMessageRoute],
  [doors.markRead, contract.markReadRoute],
  [doors.markAllRead, contract.markAllReadRoute],
])('the doors of messages are those of the contract: $path', (door, { method, path }) => {
  expect(door).toEqual({ method, path });
});
