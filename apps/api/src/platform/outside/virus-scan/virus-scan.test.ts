import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClamdAddress, clamdScan } from './clamd.ts';
import { type ClamdDouble, startClamdDouble } from '@cabinet/launch/virus-scan/clamd-double';
import { ScannerUnavailable } from './port.ts';
import { hasClamd, type RealClamd, startRealClamd } from './real-clamd.ts';
import { testVirus } from '@cabinet/launch/virus-scan/test-virus';

const limit = 6 * 1024 * 1024;
const noise = (size: number): Buffer => randomBytes(size);

const stream = (bytes: Buffer, step = 65_536): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / step) }, (_, at) => bytes.subarray(at * step, (at + 1) * step)),
  );

/** A zip of one deflated member, written out by hand to keep this test free of the corpus. */
const zipOf = (name: string, content: Buffer): Buffer => {
  const packed = deflateRawSync(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
};

const infected: readonly (readonly [string, Buffer])[] = [
  ['alone', testVirus],
  ['at the end of 4 MB', Buffer.concat([noise(4 * 1024 * 1024), testVirus])],
  ['in the middle of other bytes', Buffer.concat([noise(100_000), testVirus, noise(100_000)])],
  ['inside gzip', gzipSync(Buffer.concat([Buffer.from('лист'), testVirus]))],
  ['inside a member of a zip', zipOf('word/document.xml', testVirus)],
  ['inside gzip inside a zip', zipOf('a.gz', gzipSync(testVirus))],
];

let double: ClamdDouble;
let real: RealClamd | undefined;
beforeAll(async () => {
  // Where the whole proof is asked for, the twin of the double must not be left out in silence.
  if (process.env.CLAMD_REQUIRED === 'true' && !hasClamd) throw new Error('CLAMD_REQUIRED, and no clamd is installed');
  double = await startClamdDouble({ streamMaxLength: limit });
  if (hasClamd) real = await startRealClamd(limit);
}, 30_000);
afterAll(async () => {
  await double.stop();
  await real?.stop();
});

const addressOf: Record<string, () => ClamdAddress> = {
  'the double of clamd': () => ({ host: double.host, port: double.port }),
  'the real clamd': () => ({ unix: real?.unix ?? '' }),
};

describe.each(Object.keys(addressOf))('%s', (name) => {
  const absent = name === 'the real clamd' && !hasClamd;
  const when = test.skipIf(absent);
  const note = absent ? ' (skipped: no clamd on this machine)' : '';
  const scanner = () => clamdScan(addressOf[name]?.() ?? {});

  when(`is ready${note}`, async () => {
    expect(await scanner().isReady()).toBe(true);
  });

  when(`finds nothing in honest files, an empty one too${note}`, async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('Заява'), noise(5 * 1024 * 1024), zipOf('a.xml', noise(1000))]) {
      expect(await scanner().scan(stream(bytes))).toEqual({ clean: true });
    }
  });

  when.each(infected)(`S16 finds the test virus %s${note}`, async (_where, bytes) => {
    const verdict = await scanner().scan(stream(bytes));
    expect(verdict).toEqual({ clean: false, signature: expect.stringMatching(/eicar/i) });
  });

  when(`finds the test virus when the network cuts it into single bytes${note}`, async () => {
    expect(await scanner().scan(stream(testVirus, 1))).toMatchObject({ clean: false });
  });

  when(
    `S16 calls a gzip bomb unclean without unpacking it all${note}`,
    async () => {
      const bomb = gzipSync(Buffer.alloc(500 * 1024 * 1024), { level: 9 });
      expect(await scanner().scan(stream(bomb))).toMatchObject({
        clean: false,
        signature: expect.stringContaining('Limits.Exceeded'),
      });
    },
    30_000,
  );

  when(`a stream over the scanner's limit is no verdict${note}`, async () => {
    const refusal = await scanner()
      .scan(stream(noise(limit + 2_000_000)))
      .catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(ScannerUnavailable);
    expect(['stream too long', 'hanging up']).toContain(refusal instanceof ScannerUnavailable ? refusal.fault : '');
  });

  when(`answers ten files at a time, each with its own verdict${note}`, async () => {
    const verdicts = await Promise.all(
      Array.from({ length: 10 }, (_, at) => scanner().scan(stream(at % 2 ? testVirus : noise(200_000)))),
    );
    expect(verdicts.map(({ clean }) => clean)).toEqual(Array.from({ length: 10 }, (_, at) => at % 2 === 0));
  });
});

test.each([
  ['hanging', 'silent'],
  ['hanging up', 'hanging up'],
  ['babbling', 'not understood'],
] as const)('R14 a scanner that is %s gives no verdict: the file stays closed', async (mood, fault) => {
  double.mood = mood;
  try {
    const scanner = clamdScan({ host: double.host, port: double.port, timeoutMs: 200 });
    await expect(scanner.scan(stream(noise(3_000_000)))).rejects.toMatchObject({ name: 'ScannerUnavailable', fault });
    expect(await scanner.isReady()).toBe(false);
  } finally {
    double.mood = 'well';
  }
});

test('R14 no scanner at all gives no verdict', async () => {
  const gone = createServer();
  await new Promise<void>((listening) => gone.listen(0, '127.0.0.1', listening));
  const address = gone.address();
  await new Promise((closed) => gone.close(closed));
  const port = address !== null && typeof address === 'object' ? address.port : 0;

  for (const scanner of [clamdScan({ port }), clamdScan({ unix: '/nowhere/clamd.sock' })]) {
    await expect(scanner.scan(stream(noise(100)))).rejects.toMatchObject({ fault: 'unreachable' });
    expect(await scanner.isReady()).toBe(false);
  }
});

test('R14 a file that stops coming gives no verdict and holds no connection', async () => {
  const stalled = new Readable({ read() {} });
  const scanner = clamdScan({ host: double.host, port: double.port, timeoutMs: 150 });
  await expect(scanner.scan(stalled)).rejects.toMatchObject({ fault: 'silent' });
  expect(stalled.destroyed).toBe(true);
});

test('R17 a file that turns out to be damaged while it is scanned is reported as damaged', async () => {
  const damaged = Readable.from(
    (async function* () {
      yield noise(1000);
      throw new Error('damaged');
    })(),
  );
  await expect(clamdScan({ port: double.port }).scan(damaged)).rejects.toThrow('damaged');
});
