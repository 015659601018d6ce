import { tags } from '../src/asn1/der.ts';
import {
  bitString,
  booleanValue,
  explicit,
  integer,
  objectId,
  octetString,
  printableString,
  sequence,
  setOf,
  time,
  tlv,
  utf8String,
} from '../src/asn1/der-writer.ts';
import { type Bytes, utf8 } from '../src/bytes.ts';
import { type Certificate, parseCertificate } from '../src/x509/certificate.ts';

const ecdsaSha256 = sequence(objectId('1.2.840.10045.4.3.2'));

export interface SmallKey {
  readonly spki: Bytes;
  readonly keyId: Bytes;
  readonly sign: (data: Bytes) => Promise<Bytes>;
}

/** A P-256 key: WebCrypto signs with it, so nothing of this package vouches for itself. */
export const aKey = async (): Promise<SmallKey> => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const { publicKey, privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  return {
    spki,
    keyId: new Uint8Array(await crypto.subtle.digest('SHA-256', spki)),
    sign: async (data) => {
      const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, data);
      const [r, s] = [new Uint8Array(raw, 0, 32), new Uint8Array(raw, 32)];
      return sequence(integer(r), integer(s));
    },
  };
};

export const aName = (commonName: string, ...more: readonly (readonly [oid: string, value: string])[]): Bytes =>
  sequence(
    ...[['2.5.4.3', commonName] as const, ...more].map(([oid, value]) =>
      setOf(sequence(objectId(oid), utf8String(value))),
    ),
  );

export const extension = (oid: string, value: Bytes, critical = false): Bytes =>
  sequence(objectId(oid), ...(critical ? [booleanValue(true)] : []), octetString(value));

const usageBits = { signing: bitString(Uint8Array.of(0xc0), 6), authority: bitString(Uint8Array.of(0x06), 1) };

export interface SmallCertificate {
  readonly subject: Bytes;
  readonly issuer: Bytes;
  readonly key: SmallKey;
  readonly issuerKey: SmallKey;
  readonly authority?: boolean;
  readonly pathLength?: number;
  readonly keyUsage?: 'signing' | 'authority' | 'none';
  readonly from?: Date;
  readonly to?: Date;
  readonly serial?: Bytes;
  readonly version?: Bytes;
  /** Instead of the algorithm inside. */
  readonly innerAlgorithm?: Bytes;
  /** Instead of the key's. */
  readonly spki?: Bytes;
  readonly keyId?: Bytes;
  readonly authorityKeyId?: Bytes;
  readonly more?: readonly Bytes[];
  /** Instead of every extension. */
  readonly optional?: readonly Bytes[];
}

const extensionsOf = (wish: SmallCertificate): Bytes => {
  const { authority = false, pathLength, keyUsage = authority ? 'authority' : 'signing', more = [] } = wish;
  const constraints = authority
    ? sequence(booleanValue(true), ...(pathLength === undefined ? [] : [integer(pathLength)]))
    : sequence();
  return sequence(
    extension('2.5.29.14', octetString(wish.keyId ?? wish.key.keyId)),
    extension('2.5.29.35', sequence(tlv(0x80, wish.authorityKeyId ?? wish.issuerKey.keyId))),
    extension('2.5.29.19', constraints, true),
    ...(keyUsage === 'none' ? [] : [extension('2.5.29.15', usageBits[keyUsage], true)]),
    ...more,
  );
};

export const smallDer = async (wish: SmallCertificate): Promise<Bytes> => {
  const { from = new Date('2026-01-01T00:00:00Z'), to = new Date('2027-01-01T00:00:00Z') } = wish;
  const tbs = sequence(
    wish.version ?? explicit(0, integer(2)),
    wish.serial ?? integer(1),
    wish.innerAlgorithm ?? ecdsaSha256,
    wish.issuer,
    sequence(time(from), time(to)),
    wish.subject,
    wish.spki ?? wish.key.spki,
    ...(wish.optional ?? [explicit(3, extensionsOf(wish))]),
  );
  return sequence(tbs, ecdsaSha256, bitString(await wish.issuerKey.sign(tbs)));
};

/** A certificate signed with ECDSA, of the year 2026 unless told otherwise. */
export const smallCertificate = async (wish: SmallCertificate): Promise<Certificate> =>
  parseCertificate(await smallDer(wish));

/** One subject directory attribute with these values, the way Ukrainian centres write them. */
export const directoryAttribute = (oid: string, ...values: readonly string[]): Bytes =>
  sequence(objectId(oid), setOf(...values.map((value) => printableOrNot(value))));

const printableOrNot = (value: string): Bytes =>
  /^[\w ()+,\-./:=?]*$/.test(value) && !value.includes('_')
    ? printableString(value)
    : tlv(tags.utf8String, utf8(value));
