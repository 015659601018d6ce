import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { doorsOf, slimContract } from './slim-contracts.ts';

const contract = `import * as z from 'zod/mini';
export const thingProblems = defineProblems({ gone: { code: 'things.gone', status: 410 } });
export const Thing = z.object({ name: z.string() });
export const readThingRoute = defineRoute({
  method: 'GET',
  path: '/things/:thingId',
  status: 200,
  response: Thing,
  problems: [thingProblems.gone],
});`;

test('a door keeps its method and path, problems stay whole, and no schema comes with them', () => {
  expect(doorsOf(contract)).toBe(
    `export const thingProblems = { gone: { code: 'things.gone', status: 410 } };
export const readThingRoute = { method: 'GET', path: '/things/:thingId' };`,
  );
});

test('the rest of a contract takes its doors from there and may be left out piece by piece', () => {
  const slim = slimContract(contract, 'things.ts?doors');

  expect(slim).toContain('import { thingProblems, readThingRoute } from "things.ts?doors";');
  expect(slim).toContain('export { thingProblems, readThingRoute };');
  expect(slim).toContain('export const Thing = /* @__PURE__ */ (() => (z.object({ name: z.string() })))();');
  expect(slim).not.toContain('defineRoute(');
});

test('a list that only doors name goes with them, also where its types are frozen', () => {
  expect(slimContract('const missing = [gone, stale] as const;', 'things.ts?doors')).toBe(
    'const missing = /* @__PURE__ */ (() => ([gone, stale] as const))();',
  );
});

test('every contract of ours can be built slim', async () => {
  const folder = join(import.meta.dirname, '../../../packages/contracts/src');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !file.includes('.test.'));
  const doors = await Promise.all(files.map(async (file) => doorsOf(await readFile(join(folder, file), 'utf8'))));
  const routes = doors.join('\n').match(/^export const \w+Route = .*$/gm) ?? [];

  expect(routes.length).toBeGreaterThan(50);
  expect(routes.filter((door) => !/= \{ method: '[A-Z]+', path: '\/[^']+' \};$/.test(door))).toEqual([]);
});
