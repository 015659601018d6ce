import { expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import * as oids from '../algorithms/oids.ts';
import { DerError } from '../asn1/der.ts';
import { bitString, explicit, integer, octetString, sequence } from '../asn1/der-writer.ts';
import { fromHex, toHex } from '../bytes.ts';
import { writeTimestampRefusal, writeTimestampResponse } from '../testing/timestamp-answers.ts';
import { readTimestampRequest, type TimestampRequest, writeTimestampRequest } from './timestamp-request.ts';
import { readTimestampResponse } from './timestamp-response.ts';

const digest = fromHex('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
const imprint = { digestOid: oids.gost34311, digest };

test('the octets of a request are those OpenSSL writes, but for the NULL of its digest', () => {
  const request = { imprint: { digestOid: oids.sha256, digest }, policy: '1.2.3.4', wantsCertificate: true };
  // printf abc | openssl ts -query -sha256 -no_nonce -cert -tspolicy 1.2.3.4
  const theirs =
    '303e0201013031300d060960864801650304020105000420ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad06032a03040101ff';
  expect(readTimestampRequest(fromHex(theirs))).toEqual(request);
  expect(toHex(writeTimestampRequest(request))).toBe(
    '303c020101302f300b06096086480165030402010420ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad06032a03040101ff',
  );
});

test.each<TimestampRequest>([
  { imprint, wantsCertificate: false },
  { imprint, wantsCertificate: true, nonce: 0x80_0000_0000_0000_0000n },
  { imprint, wantsCertificate: false, nonce: 0n, policy: oids.uaTimestampPolicy },
])('a request reads as it was written', (request) => {
  expect(readTimestampRequest(writeTimestampRequest(request))).toEqual(request);
});

test('what is no request is refused', () => {
  const written = writeTimestampRequest({ imprint, wantsCertificate: false });
  for (const wrong of [integer(1), sequence(integer(2)), sequence(written), sequence(integer(1), octetString(digest))])
    expect(() => readTimestampRequest(wrong)).toThrow(DerError);
});

test('a response gives the token or says why there is none', () => {
  const token = sample('doc.p7s');
  expect(readTimestampResponse(writeTimestampResponse(token))).toEqual({ granted: true, status: 'granted', token });
  expect(readTimestampResponse(sequence(sequence(integer(1)), token))).toMatchObject({ status: 'grantedWithMods' });
  expect(readTimestampResponse(writeTimestampRefusal(14, 'Годинник стоїть'))).toEqual({
    granted: false,
    status: 'rejection',
    failure: 'timeNotAvailable',
    text: 'Годинник стоїть',
  });
  expect(readTimestampResponse(writeTimestampRefusal(0, 'no'))).toMatchObject({ failure: 'badAlg' });
  expect(readTimestampResponse(sequence(sequence(integer(3))))).toEqual({ granted: false, status: 'waiting' });
  expect(readTimestampResponse(sequence(sequence(integer(2), bitString(Uint8Array.of(1)))))).toEqual({
    granted: false,
    status: 'rejection',
  });
});

test('what is no response is refused', () => {
  const granted = sequence(integer(0));
  for (const wrong of [
    sequence(granted),
    sequence(sequence(integer(9)), sample('doc.p7s')),
    sequence(granted, explicit(0, integer(1))),
    sequence(),
    integer(0),
  ])
    expect(() => readTimestampResponse(wrong)).toThrow(DerError);
});
