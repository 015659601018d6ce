import { normaliseBer } from '../asn1/ber.ts';
import {
  childrenOf,
  contextChild,
  contextTag,
  DerError,
  octetsOf,
  oidOf,
  readDer,
  readFirstDer,
  tags,
} from '../asn1/der.ts';
import { explicit, integer, objectId, octetString, sequence, setOf, tlv } from '../asn1/der-writer.ts';
import * as oids from '../algorithms/oids.ts';
import { type Bytes, concat, equalBytes } from '../bytes.ts';

/** A message of the certificate look-up that is none. */
export class LookupError extends Error {
  override readonly name = 'LookupError';
}

const requestLength = 120;
const keyIdLength = 32;
const [kindAt, versionAt, firstIdAt, secondIdAt, firstCountAt, secondCountAt] = [0, 0x08, 0x0c, 0x2c, 0x6c, 0x70];
const lookupKind = 0x0d;
const resultAt = 4;
const certificatesAt = 8;
const found = 1;
const largestMessage = 1_048_576;
const mostCertificates = 100;

const dataMessage = (content: Bytes): Bytes => sequence(objectId(oids.data), explicit(0, octetString(content)));

/** What reads a message, with every DerError made a LookupError. */
const reading = <Value>(read: () => Value): Value => {
  try {
    return read();
  } catch (error) {
    if (error instanceof DerError) throw new LookupError(`The message is damaged: ${error.message}`);
    throw error;
  }
};

const dataOf = (message: Bytes): Bytes => {
  if (message.length > largestMessage) throw new LookupError('The message is too long');
  const [type, content] = childrenOf(readDer(normaliseBer(message)), tags.sequence);
  if (oidOf(type) !== oids.data) throw new LookupError('The message holds something else than data');
  return octetsOf(childrenOf(content, contextTag(0))[0]);
};

const viewOf = (bytes: Bytes): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/**
 * The request for the certificates of one key or two by their identifiers (GOST 34.311 of the public key, 32 octets
 * each), as the centres take it at /services/cmp/: CMS data around a block of 120 octets. No standard describes it.
 * Throws RangeError for identifiers of another count or length.
 */
export const writeLookup = (keyIds: readonly Bytes[]): Bytes => {
  const [first, second = first, ...others] = keyIds;
  if (first === undefined || second === undefined || others.length > 0)
    throw new RangeError('one or two keys are asked for');
  if (first.length !== keyIdLength || second.length !== keyIdLength)
    throw new RangeError('the identifier of a key has 32 octets');
  const block = new Uint8Array(requestLength);
  block[kindAt] = lookupKind;
  block[versionAt] = 2;
  block.set(first, firstIdAt);
  block.set(second, secondIdAt);
  block[firstCountAt] = 1;
  block[secondCountAt] = 1;
  return dataMessage(block);
};

/** The one or two different key identifiers a request asks for. Throws LookupError. */
export const readLookup = (message: Bytes): Bytes[] => {
  const block = reading(() => dataOf(message));
  if (block.length !== requestLength || block[kindAt] !== lookupKind || block[versionAt] !== 2)
    throw new LookupError('The message asks for something else than certificates');
  const [first, second] = [firstIdAt, secondIdAt].map((at) => block.slice(at, at + keyIdLength));
  if (first === undefined || second === undefined) throw new LookupError('The message names no key');
  return equalBytes(first, second) ? [first] : [first, second];
};

/** A SignedData without signers (RFC 5652 §5.1) around certificates. */
const degenerate = (certificates: readonly Bytes[]): Bytes =>
  sequence(
    objectId(oids.signedData),
    explicit(
      0,
      sequence(integer(1), setOf(), sequence(objectId(oids.data)), tlv(contextTag(0), ...certificates), setOf()),
    ),
  );

/** The answer to a request: the certificates (DER), or that there are none. */
export const writeLookupAnswer = (certificates: readonly Bytes[]): Bytes => {
  const header = new Uint8Array(certificatesAt);
  if (certificates.length === 0) return dataMessage(header);
  viewOf(header).setInt32(resultAt, found, true);
  return dataMessage(concat(header, degenerate(certificates)));
};

const certificatesOf = (message: Bytes): Bytes[] => {
  const content = dataOf(message);
  if (content.length < certificatesAt) throw new LookupError('The answer is cut short');
  if (viewOf(content).getInt32(resultAt, true) !== found) return [];
  const [type, wrapped] = childrenOf(readFirstDer(content.subarray(certificatesAt)), tags.sequence);
  if (oidOf(type) !== oids.signedData) throw new LookupError('The answer holds something else than certificates');
  const signedData = childrenOf(childrenOf(wrapped, contextTag(0))[0], tags.sequence);
  const certificates = contextChild(signedData, 0)?.children ?? [];
  if (certificates.length > mostCertificates) throw new LookupError('The answer holds too many certificates');
  return certificates.filter(({ tag }) => tag === tags.sequence).map(({ raw }) => raw.slice());
};

/**
 * The certificates (DER, not verified in any way) of an answer; none where the centre knows no such key. Throws
 * LookupError.
 */
export const readLookupAnswer = (message: Bytes): Bytes[] => reading(() => certificatesOf(message));
