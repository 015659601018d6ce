import { expect, test } from 'vitest';
import { generateClient } from './generate.ts';

test('the client is written once for a schema, and a second call writes nothing', () => {
  generateClient();
  expect(generateClient()).toBe(false);
});
