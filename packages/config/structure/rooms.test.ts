import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exemptions, findGaps, placesOfRoom } from './rooms.ts';
import { listFiles, root } from './source-files.ts';

const files = listFiles();
const rooms = [...new Set(files.flatMap((path) => /^apps\/api\/src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []))];

test('one noun stands in six places under one name', () => {
  expect(rooms.length).toBeGreaterThan(5);
  expect(findGaps(rooms, files)).toEqual([]);
});

test('a model file without a room is platform’s or a mistake', () => {
  const models = files.flatMap((path) => /^prisma\/models\/(.+)\.prisma$/.exec(path)?.[1] ?? []);
  expect(models.filter((name) => name !== 'platform' && !rooms.includes(name))).toEqual([]);
});

test('no exemption is left for a room that is gone', () => {
  expect(Object.keys(exemptions).filter((room) => !rooms.includes(room))).toEqual([]);
});

test.each(rooms)('the README of %s says in at most fifteen lines what the room owns', (room) => {
  const readme = readFileSync(join(root, `apps/api/src/modules/${room}/README.md`), 'utf8').trimEnd();
  const lines = readme.split('\n');
  expect(lines.length).toBeLessThanOrEqual(15);
  expect(lines[0]).toBe(`# ${room}`);
  expect(readme).toMatch(/^(Owns|Reads) /m);
});

const allowedNames =
  /^(README\.md|routes|policy|rules|queries|events|jobs|public|[a-z]+(-[a-z0-9]+)*)(\.test)?(\.ts|\.sql)?$/;

test('files of a room are named in kebab-case', () => {
  const inRooms = files.filter((path) => path.startsWith('apps/api/src/modules/'));
  expect(inRooms.filter((path) => !allowedNames.test(path.split('/').at(-1) ?? ''))).toEqual([]);
});

test('a room planted without its places is noticed, and one with all of them is not', () => {
  expect(findGaps(['planted'], [])).toHaveLength(7);
  const complete = Object.values(placesOfRoom('planted'))
    .flat()
    .map((path) => (path.endsWith('/') ? `${path}Page.tsx` : path));
  expect(findGaps(['planted'], complete)).toEqual([]);
  expect(findGaps(['overview'], ['prisma/models/overview.prisma'])).toContain(
    'overview: has its model now, remove the exemption',
  );
});
