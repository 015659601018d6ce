import { afterEach, expect, test, vi } from 'vitest';
import { completeKey } from './complete-key.ts';
import { fault } from './key-faults.ts';

afterEach(() => void vi.unstubAllGlobals());

const answersFor = (file: File) => ({ file, password: 'пароль', certificate: null, centre: null });

/** Taken away from the device between choosing and reading. */
class LostFile extends File {
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException('gone', 'NotFoundError'));
  }
}

test('a file that cannot be read is told at the file', async () => {
  const file = new LostFile([new Uint8Array(3)], 'Key-6.dat');
  expect(await completeKey(answersFor(file))).toEqual({ key: null, fault: fault('unreadable') });
});

test('a browser that refuses the worker is told as such, and the file is not blamed', async () => {
  // Node has no Worker of the web: starting one throws, as where a policy forbids it.
  vi.stubGlobal('navigator', { onLine: true });
  const file = new File([new Uint8Array(3)], 'Key-6.dat');
  expect(await completeKey(answersFor(file))).toEqual({ key: null, fault: fault('broken') });
});

test('a worker that cannot be fetched for want of a connection is told as that', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const file = new File([new Uint8Array(3)], 'Key-6.dat');
  await expect(completeKey(answersFor(file))).rejects.toMatchObject({ code: 'client.offline' });
});
