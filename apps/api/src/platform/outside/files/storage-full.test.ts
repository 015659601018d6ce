import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { StorageFull } from './port.ts';
import { inOurWords } from './spool.ts';

/** A disk of 1 MB of our own, mounted only for the program below it and gone with it. */
const onSmallDisk = [
  '--user',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  'mount -t tmpfs -o size=1m tmpfs "$0" && "$@"',
];

const canMount = ((): boolean => {
  try {
    execFileSync('unshare', [...onSmallDisk, tmpdir(), 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Puts files of 300 kB until the disk is full, then says what happened and what lies on it. */
const program = (disk: string, port: string, store: string): string => `
  import { readdirSync } from 'node:fs';
  import { Readable } from 'node:stream';
  import { buffer } from 'node:stream/consumers';
  import { StorageFull } from ${JSON.stringify(port)};
  import { diskFileStore } from ${JSON.stringify(store)};
  const root = ${JSON.stringify(disk)};
  const files = diskFileStore({ root, keyring: { current: 1, keys: new Map([[1, Buffer.alloc(32)]]) } });
  const put = () => files.put(Readable.from([Buffer.alloc(100_000), Buffer.alloc(200_000)]), { maxBytes: 1e6 });
  const kept = [];
  const refusals = [];
  for (let turn = 0; turn < 6; turn += 1) await put().then((one) => kept.push(one), (refusal) => refusals.push(refusal));
  const read = await Promise.all(kept.map(async (one) => (await buffer(await files.open(one.key, one.fileKey))).length));
  const found = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  console.log(JSON.stringify({ read, full: refusals.filter((one) => one instanceof StorageFull).length, found }));
`;

test.runIf(canMount)('R3 a full disk refuses the upload, leaves nothing and still reads what it has', async () => {
  const disk = await mkdtemp(join(tmpdir(), 'cabinet-full-'));
  const code = program(disk, new URL('./port.ts', import.meta.url).href, new URL('./disk.ts', import.meta.url).href);

  const run = [...onSmallDisk, disk, process.execPath, '--input-type=module', '-e', code];
  const { stdout } = await promisify(execFile)('unshare', run);

  expect(JSON.parse(stdout)).toEqual({ read: [300_000, 300_000, 300_000], full: 3, found: 3 });
  await rm(disk, { recursive: true });
});

test.each(['ENOSPC', 'EDQUOT'])('R3 %s is said as «the storage is full»', (code) => {
  expect(inOurWords(Object.assign(new Error('write'), { code }))).toBeInstanceOf(StorageFull);
});
