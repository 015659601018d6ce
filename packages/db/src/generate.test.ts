import { expect, test } from 'vitest';
import { generateClient } from './generate.ts';

test('the client is written once for a schema, and a second call is quick', () => {
  generateClient();
  const start = performance.now();
  expect(generateClient()).toBe(false);
  expect(performance.now() - start).toBeLessThan(500);
});
