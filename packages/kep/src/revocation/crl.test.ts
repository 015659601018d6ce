import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { anAuthority, after, day, today } from '../../test/small-members.ts';
import { DerError, readDer } from '../asn1/der.ts';
import { integer, sequence, setOf, time } from '../asn1/der-writer.ts';
import { type Bytes, concat, toBigEndian } from '../bytes.ts';
import { writeCrl } from '../testing/crl-writer.ts';
import { parseCrl } from './crl.ts';

test('a list of another implementation reads with its numbers and entries', () => {
  const crl = parseCrl(sample('full.crl'));
  expect(crl.number).toBe(1n);
  expect(crl.baseNumber).toBeUndefined();
  expect([...crl.entries]).toEqual([
    ['53aba22fb48e9660e7d6108c7bcfddf08a551501', { revokedAt: new Date('2026-11-18T04:41:50Z'), reason: 1 }],
  ]);
  expect(crl.tbs).toEqual(readDer(sample('full.crl')).children[0]?.raw);
});

test('a list of many thousand entries is read entry by entry', async () => {
  const revoked = Array.from({ length: 20_000 }, (_, index) => ({
    serial: concat(Uint8Array.of(1), toBigEndian(BigInt(index), 4)),
    revokedAt: today,
    reason: index % 3,
  }));
  const issuer = await anAuthority();
  const der = await writeCrl({ issuer, revoked, thisUpdate: today, nextUpdate: after(day), number: 3 });
  const { entries } = parseCrl(der);
  expect(entries.size).toBe(20_000);
  expect(entries.get('0100004e1f')).toEqual({ revokedAt: today, reason: 19_999 % 3 });
});

test('of two entries about one certificate what is worse for it counts', async () => {
  const issuer = await anAuthority();
  const serial = Uint8Array.of(5);
  const entryOf = async (...entries: readonly (readonly [days: number, reason: number])[]) => {
    const revoked = entries.map(([days, reason]) => ({ serial, revokedAt: after(days * day), reason }));
    return parseCrl(await writeCrl({ issuer, revoked, thisUpdate: today, number: 1 })).entries.get('05');
  };
  expect(await entryOf([-2, 6], [-1, 1])).toEqual({ revokedAt: after(-2 * day), reason: 6 });
  expect(await entryOf([-1, 1], [-2, 6])).toEqual({ revokedAt: after(-2 * day), reason: 6 });
  expect(await entryOf([-2, 8], [-1, 1])).toEqual({ revokedAt: after(-day), reason: 1 });
  expect(await entryOf([-1, 1], [-2, 8])).toEqual({ revokedAt: after(-day), reason: 1 });
});

test('what is not of the shape of a list is refused with the package’s own error', () => {
  const entry = sequence(integer(5), time(today));
  const [tbs, inner, signature] = readDer(sample('root.crl')).children.map(({ raw }) => raw);
  if (!tbs || !inner || !signature) throw new Error('Not a list');
  const fields = readDer(tbs).children.map(({ raw }) => raw);
  const extensions = fields.at(-1) ?? inner;
  const withList = (list: Bytes): Bytes =>
    sequence(sequence(...fields.slice(0, -1), list, extensions), inner, signature);
  expect(parseCrl(withList(sequence(entry))).entries.size).toBe(1);
  for (const wrong of [
    withList(sequence(sequence(integer(5)))),
    withList(sequence(sequence(integer(5), time(today), inner, inner))),
    withList(sequence(setOf(integer(5), time(today)))),
    sequence(tbs, inner),
    sequence(tbs, inner, signature, signature),
    sequence(sequence(...fields, ...fields), inner, signature),
    sequence(sequence(integer(7), ...fields.slice(1)), inner, signature),
    concat(sample('root.crl'), Uint8Array.of(0)),
    sequence(sequence(inner), inner, signature),
    integer(1),
  ])
    expect(() => parseCrl(wrong)).toThrow(DerError);
});

test('octets changed anywhere are read or refused with the package’s own error', () => {
  const changes = fc.array(fc.tuple(fc.nat(sample('full.crl').length - 1), fc.nat(255)), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(changes, (changed) => {
      const bytes = sample('full.crl');
      for (const [at, octet] of changed) bytes[at] = octet;
      try {
        parseCrl(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(DerError);
      }
    }),
    { numRuns: 1000 },
  );
});
