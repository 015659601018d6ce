import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rooms } from '@cabinet/contracts/rooms';
import { expect, test } from 'vitest';
import { jobs } from '#app';

const modules = new URL('../src/modules/', import.meta.url);
const folders = readdirSync(modules, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const load = async (room: string, file: string): Promise<unknown[]> => {
  const url = new URL(`${room}/${file}`, modules);
  return existsSync(url) ? Object.values((await import(url.href)) as object) : [];
};

interface Told {
  readonly eventName: string;
}
const isEvent = (value: unknown): value is Told => typeof value === 'function' && 'eventName' in value;

test('the list of rooms, the folders and the table of the README name the same rooms', () => {
  expect(folders.sort()).toEqual([...rooms].sort());
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const table = readme.slice(readme.indexOf('## Rooms'), readme.indexOf('## Settings'));
  expect([...table.matchAll(/^\| ([a-z]+) +\|/gm)].map(([, room]) => room).sort()).toEqual([...rooms].sort());
});

test.each(folders)('every job of %s is in the list of the house', async (room) => {
  const own = (await load(room, 'jobs.ts')).filter((value) => Array.isArray(value)).flat() as { name: string }[];
  const known = new Set(jobs.map(({ name }) => name));
  expect(own.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
});

test.each(folders)('every event of %s bears its name, and is heard or named in its README', async (room) => {
  const names = (await load(room, 'events.ts')).filter(isEvent).map(({ eventName }) => eventName);
  const heard = new Set(jobs.flatMap(({ on = [] }) => on));
  const readme = readFileSync(new URL(`${room}/README.md`, modules), 'utf8');
  expect(names.filter((name) => !name.startsWith(`${room}.`))).toEqual([]);
  expect(names.filter((name) => !heard.has(name) && !readme.includes(`\`${name}\``))).toEqual([]);
});

test('no job waits for an event that nobody tells', async () => {
  const told = new Set(
    (await Promise.all(folders.map((room) => load(room, 'events.ts'))))
      .flat()
      .filter(isEvent)
      .map(({ eventName }) => eventName),
  );
  expect(jobs.flatMap(({ on = [] }) => on).filter((name) => !told.has(name))).toEqual([]);
});
