import { expect, test } from 'vitest';
import { addressOf } from './request.ts';

test('an address takes its parameters escaped and leaves out empty filters', () => {
  const query = { status: ['sent', 'refused'], cursor: undefined, text: '', limit: 20 };
  expect(addressOf('/applications/:applicationId/files', { applicationId: 'a/b' }, query)).toBe(
    '/api/v1/applications/a%2Fb/files?status=sent&status=refused&limit=20',
  );
});

test('an address without its parameter is refused before it is sent', () => {
  expect(() => addressOf('/applications/:applicationId', {}, undefined)).toThrow('needs applicationId');
});
