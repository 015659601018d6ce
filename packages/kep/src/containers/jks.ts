import { childrenOf, octetsOf, readDer, tags } from '../asn1/der.ts';
import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import { type Bytes, concat, equalBytes, wipe } from '../bytes.ts';
import * as containerOids from './container-oids.ts';
import { DamagedContainer, UnknownAlgorithm, WrongPassword } from './errors.ts';
import { utf16Password } from './password.ts';
import type { PrivateKey } from './private-key.ts';
import { privateKeysOf } from './private-key-info.ts';

const mostEntries = 200;
const largestKey = 65_536;
const digestLength = 20;

/** Reads a file of Java's DataOutput. Throws DamagedContainer at its end. */
class JksReader {
  readonly #bytes: Bytes;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  octets(length: number): Bytes {
    const start = this.#at;
    if (length > this.#bytes.length - start) throw new DamagedContainer('The key file is cut short');
    this.#at += length;
    return this.#bytes.subarray(start, this.#at);
  }

  uint16(): number {
    const start = this.#at;
    this.octets(2);
    return this.#view.getUint16(start);
  }

  uint32(): number {
    const start = this.#at;
    this.octets(4);
    return this.#view.getUint32(start);
  }

  /** Modified UTF-8 whose length comes first: aliases and types, of which we need none. */
  skipText(): void {
    this.octets(this.uint16());
  }
}

interface KeyEntry {
  readonly protectedKey: Bytes;
  readonly certificates: readonly Bytes[];
}

const readCertificate = (reader: JksReader): Bytes => {
  reader.skipText();
  return reader.octets(reader.uint32()).slice();
};

const readKeyEntry = (reader: JksReader): KeyEntry => {
  const protectedKey = reader.octets(reader.uint32());
  const count = reader.uint32();
  if (count > mostEntries) throw new DamagedContainer('The key file holds too many certificates');
  return { protectedKey, certificates: Array.from({ length: count }, () => readCertificate(reader)) };
};

const readEntry = (reader: JksReader): KeyEntry => {
  const kind = reader.uint32();
  reader.skipText();
  reader.octets(8);
  if (kind === 1) return readKeyEntry(reader);
  if (kind === 2) return { protectedKey: new Uint8Array(0), certificates: [readCertificate(reader)] };
  throw new DamagedContainer('The key file holds an entry of an unknown kind');
};

const readEntries = (bytes: Bytes): KeyEntry[] => {
  const reader = new JksReader(bytes);
  reader.uint32();
  const version = reader.uint32();
  if (version !== 2) throw new UnknownAlgorithm(`Version ${version} of JKS is not supported`);
  const count = reader.uint32();
  if (count > mostEntries) throw new DamagedContainer('The key file holds too many entries');
  const entries = Array.from({ length: count }, () => readEntry(reader));
  // A digest under the password of the whole store, which may be another than the keys'; each key has its own check.
  reader.octets(digestLength);
  return entries;
};

const sha1 = async (...parts: readonly Bytes[]): Promise<Bytes> => {
  const data = concat(...parts);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', data));
  wipe(data);
  return digest;
};

/** Sun's proprietary stream: salt ‖ key ⊕ (SHA-1 of password and what came before) ‖ SHA-1 of password and key. */
const unprotect = async (protectedKey: Bytes, password: Bytes): Promise<Bytes> => {
  const end = protectedKey.length - digestLength;
  if (end <= digestLength || end > largestKey) throw new DamagedContainer('The key has a wrong length');
  let stream: Bytes = protectedKey.slice(0, digestLength);
  const plain = protectedKey.slice(digestLength, end);
  for (let at = 0; at < plain.length; at += digestLength) {
    stream = await sha1(password, stream);
    const length = Math.min(digestLength, plain.length - at);
    for (let index = 0; index < length; index += 1) plain[at + index] = (plain[at + index] ?? 0) ^ (stream[index] ?? 0);
  }
  if (equalBytes(await sha1(password, plain), protectedKey.subarray(end))) return plain;
  wipe(plain);
  throw new WrongPassword();
};

const unprotectedKeys = async (protectedKey: Bytes, password: Bytes): Promise<PrivateKey[]> => {
  const [algorithm, body] = childrenOf(readDer(protectedKey), tags.sequence);
  const { oid } = algorithmOf(algorithm);
  if (oid !== containerOids.jksProtection) throw new UnknownAlgorithm(`Protection ${oid} is not supported`);
  const plain = await unprotect(octetsOf(body), password);
  try {
    return privateKeysOf(readDer(plain));
  } finally {
    wipe(plain);
  }
};

/** The keys of an entry; why there are none goes to the faults. */
const openKey = async (protectedKey: Bytes, password: Bytes, faults: Error[]): Promise<PrivateKey[]> => {
  try {
    return await unprotectedKeys(protectedKey, password);
  } catch (error) {
    if (!(error instanceof WrongPassword || error instanceof UnknownAlgorithm)) throw error;
    faults.push(error);
    return [];
  }
};

/**
 * Keys and certificates of a Java key store (JKS version 2, as PrivatBank hands out). Keys have passwords of their own:
 * those the password does not open are passed over while it opens one. No standard describes it, Java's
 * `sun.security.provider.JavaKeyStore` and `KeyProtector` do. Throws WrongPassword, UnknownAlgorithm, DamagedContainer, DerError.
 */
export const openJks = async (
  file: Bytes,
  password: string,
): Promise<{ keys: PrivateKey[]; certificates: Bytes[] }> => {
  const entries = readEntries(file);
  const octets = utf16Password(password);
  const keys: PrivateKey[] = [];
  const faults: Error[] = [];
  try {
    for (const { protectedKey } of entries)
      if (protectedKey.length > 0) keys.push(...(await openKey(protectedKey, octets, faults)));
  } finally {
    wipe(octets);
  }
  const [fault] = faults;
  if (keys.length === 0 && fault !== undefined) throw fault;
  return { keys, certificates: entries.flatMap(({ certificates }) => certificates) };
};
