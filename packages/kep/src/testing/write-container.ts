import {
  bitString,
  bmpString,
  explicit,
  integer,
  nullValue,
  objectId,
  octetString,
  sequence,
  setOf,
  tlv,
} from '../asn1/der-writer.ts';
import { contextTag } from '../asn1/der.ts';
import * as oids from '../algorithms/oids.ts';
import { type Bytes, concat, toBigEndian, toLittleEndian, utf8, wipe } from '../bytes.ts';
import type { Curve } from '../primitives/curve.ts';
import { Gost28147, standardSbox } from '../primitives/gost28147.ts';
import { hmacGost34311, iteratedGost, pbkdf2Gost, pkcs12Gost } from '../primitives/gost-kdf.ts';
import * as containerOids from '../containers/container-oids.ts';
import { key6Hashes } from '../containers/key6.ts';
import { pkcs12Password } from '../containers/password.ts';
import { macPurpose } from '../containers/pkcs12-mac.ts';
import type { DstuPrivateKey } from '../containers/private-key.ts';

/** What containers of Ukrainian centres have. */
const usualIterations = 10_000;
const saltLength = 32;

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** ECBinary; IIT writes the companion key with b and the base point big-endian, everyone else little-endian. */
const explicitCurve = (curve: Curve, bigEndian: boolean): Bytes => {
  const { m, ks, a, b, n } = curve.parameters;
  const middle = ks.toSorted((one, other) => one - other).map((k) => integer(k));
  const [only, ...more] = middle;
  const polynomial = only !== undefined && more.length === 0 ? only : sequence(...middle);
  const base = curve.compress(curve.base);
  const octets = bigEndian ? toBigEndian : toLittleEndian;
  return sequence(
    sequence(integer(m), polynomial),
    integer(a),
    octetString(octets(b, curve.field.byteLength)),
    integer(n),
    octetString(bigEndian ? base.toReversed() : base),
  );
};

/** AlgorithmIdentifier of a key: parameters written out, which every program of the country reads, and DKE №1. */
const keyAlgorithm = (curve: Curve): Bytes =>
  sequence(objectId(oids.dstu4145LittleEndian), sequence(explicitCurve(curve, false), octetString(standardSbox)));

const reverseBits = (octet: number): number =>
  Number.parseInt(octet.toString(2).padStart(8, '0').split('').reverse().join(''), 2);

/** IIT's attributes: the companion's scalar with its lowest bit first, and its curve. */
const agreementAttributes = ({ curve, scalar }: DstuPrivateKey): Bytes => {
  const bits = curve.order.toString(2).length;
  const scalarOctets = toLittleEndian(scalar, Math.ceil(bits / 8)).map(reverseBits);
  const parameters = sequence(explicitCurve(curve, true), octetString(standardSbox), octetString(standardSbox));
  return tlv(
    contextTag(0),
    sequence(
      objectId(containerOids.iitAgreementScalar),
      setOf(bitString(scalarOctets, scalarOctets.length * 8 - bits)),
    ),
    sequence(objectId(containerOids.iitAgreementCurve), setOf(parameters)),
  );
};

/**
 * PrivateKeyInfo (RFC 5208) of a key of DSTU 4145, unprotected: the scalar little-endian, as long as the field; the
 * companion for key agreement goes into IIT's attributes. The caller wipes it.
 */
export const writePrivateKeyInfo = ({ curve, scalar }: DstuPrivateKey, agreement?: DstuPrivateKey): Bytes =>
  sequence(
    integer(0),
    keyAlgorithm(curve),
    octetString(toLittleEndian(scalar, curve.field.byteLength)),
    ...(agreement === undefined ? [] : [agreementAttributes(agreement)]),
  );

/** Key-6.dat of IIT around a PrivateKeyInfo; the password in UTF-8. */
export const toKey6 = (privateKeyInfo: Bytes, password: string): Bytes => {
  const octets = utf8(password);
  const key = iteratedGost(octets, key6Hashes);
  const cipher = new Gost28147(key);
  const padded = concat(privateKeyInfo, new Uint8Array((8 - (privateKeyInfo.length % 8)) % 8));
  const encrypted = cipher.encryptEcb(padded);
  const mac = cipher.mac(privateKeyInfo);
  wipe(octets, key, padded);
  cipher.wipe();
  const pad = encrypted.subarray(privateKeyInfo.length);
  return sequence(
    sequence(objectId(containerOids.iitProtection), sequence(octetString(mac), octetString(pad))),
    octetString(encrypted.subarray(0, privateKeyInfo.length)),
  );
};

/** EncryptedPrivateKeyInfo by PBES2 of PBKDF2 with HMAC of GOST 34.311 and GOST 28147 in CFB mode; the password in UTF-8. */
export const toPkcs8 = (privateKeyInfo: Bytes, password: string, iterations = usualIterations): Bytes => {
  const [octets, salt, iv] = [utf8(password), random(saltLength), random(8)];
  const key = pbkdf2Gost(octets, salt, iterations);
  const cipher = new Gost28147(key);
  const encrypted = cipher.encryptCfb(iv, privateKeyInfo);
  wipe(octets, key);
  cipher.wipe();
  const prf = sequence(objectId(oids.hmacGost34311), nullValue());
  const derivation = sequence(octetString(salt), integer(iterations), prf);
  const scheme = sequence(
    sequence(objectId(containerOids.pbkdf2), derivation),
    sequence(objectId(oids.gost28147Cfb), sequence(octetString(iv), octetString(standardSbox))),
  );
  return sequence(sequence(objectId(containerOids.pbes2), scheme), octetString(encrypted));
};

/** One key of a PKCS #12 file with what belongs to it. */
export interface PfxEntry {
  /** Of any algorithm; the caller wipes it. */
  readonly privateKeyInfo: Bytes;
  /** The key's own certificate first; its issuers may follow. */
  readonly certificates: readonly Bytes[];
  /** Shown by programs that list the file. */
  readonly name: string;
}

const bagAttributes = (name: string, id: number): Bytes =>
  setOf(
    sequence(objectId(containerOids.friendlyName), setOf(bmpString(name))),
    sequence(objectId(containerOids.localKeyId), setOf(octetString(Uint8Array.of(id)))),
  );

const certificateBag = (certificate: Bytes, ...attributes: readonly Bytes[]): Bytes =>
  sequence(
    objectId(containerOids.certificateBag),
    explicit(0, sequence(objectId(containerOids.x509Certificate), explicit(0, octetString(certificate)))),
    ...attributes,
  );

const bagsOf = (entry: PfxEntry, id: number, password: string, iterations: number): Bytes[] => {
  const attributes = bagAttributes(entry.name, id);
  const key = explicit(0, toPkcs8(entry.privateKeyInfo, password, iterations));
  return [
    sequence(objectId(containerOids.shroudedKeyBag), key, attributes),
    ...entry.certificates.map((certificate, index) =>
      certificateBag(certificate, ...(index === 0 ? [attributes] : [])),
    ),
  ];
};

const contentInfo = (content: Bytes): Bytes => sequence(objectId(oids.data), explicit(0, octetString(content)));

/**
 * A PKCS #12 file (RFC 7292) as Ukrainian centres make it: keys by PBES2 of GOST, certificates open, authenticated by
 * HMAC of GOST 34.311 over the whole.
 */
export const toPfx = (entries: readonly PfxEntry[], password: string, iterations = usualIterations): Bytes => {
  const bags = entries.flatMap((entry, index) => bagsOf(entry, index + 1, password, iterations));
  const safe = sequence(contentInfo(sequence(...bags)));
  const [octets, salt] = [pkcs12Password(password), random(saltLength)];
  const key = pkcs12Gost(octets, salt, iterations, macPurpose);
  const mac = hmacGost34311(key)(safe);
  wipe(octets, key);
  const digest = sequence(sequence(objectId(oids.gost34311), nullValue()), octetString(mac));
  return sequence(integer(3), contentInfo(safe), sequence(digest, octetString(salt), integer(iterations)));
};
