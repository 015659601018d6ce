import { expect, test } from 'vitest';
import { describeAccess } from '#platform/actor.ts';
import { useCabinet } from './cabinet.ts';
const cabinet = useCabinet();
test('x', () => {
  const table = Object.fromEntries(cabinet.app.doors.map(({ route, access }) => [`${route.method} ${route.path}`, describeAccess(access)]));
  console.log(JSON.stringify(table, null, 2));
  expect(1).toBe(1);
});
