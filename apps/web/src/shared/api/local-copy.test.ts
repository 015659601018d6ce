import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeCopies, forgetLocalCopies, forgetTabCopies, openCopies } from './forget-copies.ts';
import { chooseDevice, keepLocalCopy, readLocalCopy } from './local-copy.ts';

/** The browser's own Storage, as its specification has it: entries are properties too. */
const newStorage = (): Storage => {
  const entries: Record<string, string> = {};
  const act = {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, text: string) => void Object.assign(entries, { [key]: text }),
    removeItem: (key: string) => void delete entries[key],
  };
  return new Proxy(act, {
    ownKeys: () => Object.keys(entries),
    getOwnPropertyDescriptor: (_of, key) => ({ value: entries[String(key)], enumerable: true, configurable: true }),
  }) as unknown as Storage;
};

beforeEach(() => {
  vi.stubGlobal('sessionStorage', newStorage());
  vi.stubGlobal('localStorage', newStorage());
});
afterEach(() => void vi.unstubAllGlobals());

const key = 'application/1/object';

test('B40 on somebody else’s computer an answer is kept until the tab is closed, and nothing of it on the device', async () => {
  await chooseDevice(true);

  expect(await keepLocalCopy(key, { name: 'Дім' })).toBe(true);
  expect(await readLocalCopy(key)).toEqual({ name: 'Дім' });
  expect(Object.keys(sessionStorage)).toEqual([`cabinet.copy/${key}`]);
  expect(Object.keys(localStorage)).toEqual([]);
});

test('B40 a device nobody has called their own is treated as somebody else’s', async () => {
  await keepLocalCopy(key, 'Дім');

  expect(Object.keys(sessionStorage)).toEqual([`cabinet.copy/${key}`]);
});

test('B40 on the person’s own device answers are not left in the tab', async () => {
  await chooseDevice(false);
  await keepLocalCopy(key, 'Дім');

  expect(Object.keys(sessionStorage)).toEqual([]);
});

test('B40 signing out forgets every copy, and that the device was the person’s own', async () => {
  await keepLocalCopy(key, 'Дім');
  await chooseDevice(false);
  await forgetLocalCopies();

  expect(Object.keys(sessionStorage)).toEqual([]);
  expect(Object.keys(localStorage)).toEqual(['cabinet.signed-out']);
  expect(await readLocalCopy(key)).toBeUndefined();
});

test('B40 a page that is left in the moment of signing out keeps nothing any more', async () => {
  for (const shared of [true, false]) {
    await chooseDevice(shared);
    closeCopies();
    expect(await keepLocalCopy(key, 'Дім')).toBe(false);
    expect(Object.keys(sessionStorage)).toEqual([]);
    openCopies();
  }
  await chooseDevice(true);
  expect(await keepLocalCopy(key, 'Дім')).toBe(true);
});

test('only copies of answers are forgotten: the places on the pages stay', async () => {
  sessionStorage.setItem('cabinet.places', '[]');
  await keepLocalCopy(key, 'Дім');
  forgetTabCopies();

  expect(Object.keys(sessionStorage)).toEqual(['cabinet.places']);
});
