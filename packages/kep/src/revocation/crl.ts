import * as oids from '../algorithms/oids.ts';
import { type AlgorithmIdentifier, algorithmOf } from '../algorithms/algorithm-identifier.ts';
import {
  bitsOf,
  contextTag,
  DerError,
  integerOf,
  readDer,
  smallIntegerOf,
  type Tlv,
  tags,
  timeOf,
} from '../asn1/der.ts';
import { type Bytes, toHex } from '../bytes.ts';
import { onlyChild } from '../cms/fields.ts';
import { type Extensions, parseExtensions, readExtension } from '../x509/extensions.ts';
import { removeFromCrl } from './answer.ts';
import { type DistributionPoint, distributionPointOf } from './distribution-point.ts';
import { type Span, spansIn, wholeSequence } from './spans.ts';

/** A revoked certificate. */
export interface CrlEntry {
  readonly revokedAt: Date;
  /** CRLReason (RFC 5280 §5.3.1). */
  readonly reason?: number;
}

/** CertificateList (RFC 5280 §5.1). */
export interface Crl {
  /** What is signed. */
  readonly tbs: Bytes;
  readonly issuerRaw: Bytes;
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date;
  /** By the content of the serial number in lower-case hexadecimal digits. */
  readonly entries: ReadonlyMap<string, CrlEntry>;
  readonly extensions: Extensions;
  readonly number?: bigint;
  /** A delta CRL: the number of the complete one it adds to. */
  readonly baseNumber?: bigint;
  /** Which certificates it is about; all of the issuer's without. */
  readonly distributionPoint?: DistributionPoint;
  /** Somewhere in it, an entry included, is a critical extension that we do not know (RFC 5280 §5.2, §5.3). */
  readonly hasUnknownCritical: boolean;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Bytes;
}

const maximumSize = 32 * 1024 * 1024;
const mostEntries = 500_000;
/** RFC 5280 §4.1.2.2 has 20 octets. */
const longestSerial = 64;

const knownOfList: ReadonlySet<string> = new Set([
  oids.authorityKeyIdentifier,
  oids.issuerAltName,
  oids.crlNumber,
  oids.deltaCrlIndicator,
  oids.issuingDistributionPoint,
  oids.freshestCrl,
]);

/** certificateIssuer is not here: with it a CRL is indirect. */
const knownOfEntry: ReadonlySet<string> = new Set([oids.crlReason, oids.invalidityDate]);

const hasOther = (extensions: Extensions, knownOnes: ReadonlySet<string>): boolean =>
  [...extensions].some(([oid, { critical }]) => critical && !knownOnes.has(oid));

const elementOf = (der: Bytes, span: Span | undefined): Tlv => {
  if (!span) throw new DerError('A CRL cut short');
  return readDer(der.subarray(span.from, span.stop));
};

/** As many as that and no more: whoever writes millions has them counted, not kept. */
const firstOf = (spans: Iterable<Span>, most: number): readonly Span[] => {
  const found: Span[] = [];
  for (const span of spans) {
    if (found.length === most) throw new DerError(`More than ${most} fields`);
    found.push(span);
  }
  return found;
};

interface Entries {
  readonly entries: Map<string, CrlEntry>;
  hasUnknownCritical: boolean;
}

/** CRL entry extensions are the same few octets a hundred thousand times over; the Map keeps what they said. */
type Remembered = Map<string, { reason?: number; unknown: boolean }>;

const entryExtensions = (der: Bytes, span: Span, remembered: Remembered): { reason?: number; unknown: boolean } => {
  const octets = der.subarray(span.from, span.stop);
  const key = octets.length <= 32 ? toHex(octets) : undefined;
  const before = key === undefined ? undefined : remembered.get(key);
  if (before) return before;
  const extensions = parseExtensions(readDer(octets));
  const reason = readExtension(extensions, oids.crlReason, smallIntegerOf);
  const found = { ...(reason !== undefined && { reason }), unknown: hasOther(extensions, knownOfEntry) };
  if (key !== undefined && remembered.size < 1000) remembered.set(key, found);
  return found;
};

interface SerialEntry extends CrlEntry {
  /** Key of the Map. */
  readonly serial: string;
  readonly unknown: boolean;
}

const entryAt = (der: Bytes, entry: Span, remembered: Remembered): SerialEntry => {
  const [serial, date, extensions] = firstOf(spansIn(der, entry), 3);
  if (entry.tag !== tags.sequence || serial?.tag !== tags.integer || serial.stop - serial.start > longestSerial)
    throw new DerError('Not an entry of a CRL');
  if (extensions && extensions.tag !== tags.sequence) throw new DerError('Not an entry of a CRL');
  return {
    serial: toHex(der.subarray(serial.start, serial.stop)),
    revokedAt: timeOf(elementOf(der, date)),
    ...(extensions ? entryExtensions(der, extensions, remembered) : { unknown: false }),
  };
};

/** No certificate should be there twice; of one that is, what is worse for it counts. */
const isWorse = (entry: CrlEntry, known: CrlEntry | undefined): boolean =>
  !known || known.reason === removeFromCrl || (entry.reason !== removeFromCrl && entry.revokedAt < known.revokedAt);

/** The list may be long: each entry is read by itself, so that there is never a tree of all. */
const readEntries = (der: Bytes, list: Span | undefined): Entries => {
  const read: Entries = { entries: new Map(), hasUnknownCritical: false };
  const remembered: Remembered = new Map();
  let left = mostEntries;
  for (const span of list ? spansIn(der, list) : []) {
    left -= 1;
    if (left < 0) throw new DerError('Too many entries of a CRL');
    const { serial, unknown, ...entry } = entryAt(der, span, remembered);
    read.hasUnknownCritical ||= unknown;
    if (isWorse(entry, read.entries.get(serial))) read.entries.set(serial, entry);
  }
  return read;
};

const isTime = (span: Span | undefined): boolean => span?.tag === tags.utcTime || span?.tag === tags.generalizedTime;

/** TBSCertList (RFC 5280 §5.1.2). */
interface Fields {
  readonly algorithm: Span | undefined;
  readonly issuer: Span | undefined;
  readonly thisUpdate: Span | undefined;
  readonly nextUpdate: Span | undefined;
  readonly list: Span | undefined;
  readonly extensions: Span | undefined;
}

const fieldsOf = (der: Bytes, tbs: Span): Fields => {
  const spans = [...spansIn(der, tbs)];
  const version = spans[0]?.tag === tags.integer ? spans.shift() : undefined;
  if (version && smallIntegerOf(elementOf(der, version)) !== 1) throw new DerError('A CRL of another version');
  const [algorithm, issuer, thisUpdate] = spans.splice(0, 3);
  const nextUpdate = isTime(spans[0]) ? spans.shift() : undefined;
  const list = spans[0]?.tag === tags.sequence ? spans.shift() : undefined;
  const extensions = version && spans[0]?.tag === contextTag(0) ? spans.shift() : undefined;
  if (spans.length > 0) throw new DerError('A field no CRL has');
  return { algorithm, issuer, thisUpdate, nextUpdate, list, extensions };
};

type Said = Pick<Crl, 'extensions' | 'number' | 'baseNumber' | 'distributionPoint'>;

const extensionsOf = (der: Bytes, span: Span | undefined): Said => {
  const extensions: Extensions = span ? parseExtensions(onlyChild(elementOf(der, span))) : new Map();
  const number = readExtension(extensions, oids.crlNumber, integerOf);
  const baseNumber = readExtension(extensions, oids.deltaCrlIndicator, integerOf);
  const distributionPoint = readExtension(extensions, oids.issuingDistributionPoint, distributionPointOf);
  return {
    extensions,
    ...(number !== undefined && { number }),
    ...(baseNumber !== undefined && { baseNumber }),
    ...(distributionPoint && { distributionPoint }),
  };
};

const maximumFields = 10;

/** The three parts of the list, after a look that there are not more. */
const partsOf = (der: Bytes): { tbs: Span; algorithm: Tlv; signature: Bytes } => {
  if (der.length > maximumSize) throw new DerError('A CRL too large');
  const [tbs, algorithm, signature, ...others] = firstOf(spansIn(der, wholeSequence(der)), maximumFields);
  if (tbs?.tag !== tags.sequence || others.length > 0) throw new DerError('Not a CRL');
  firstOf(spansIn(der, tbs), maximumFields);
  const { bytes, unusedBits } = bitsOf(elementOf(der, signature));
  if (unusedBits !== 0) throw new DerError('A signature that ends within an octet');
  return { tbs, algorithm: elementOf(der, algorithm), signature: bytes };
};

/** Reads a CRL of at most 32 MiB and 500,000 entries; nothing is verified. Throws DerError. */
export const parseCrl = (der: Bytes): Crl => {
  const { tbs, algorithm, signature } = partsOf(der);
  const fields = fieldsOf(der, tbs);
  const signatureAlgorithm = algorithmOf(algorithm);
  if (algorithmOf(elementOf(der, fields.algorithm)).oid !== signatureAlgorithm.oid)
    throw new DerError('Another algorithm inside than outside');
  const issuer = elementOf(der, fields.issuer);
  if (issuer.tag !== tags.sequence) throw new DerError('No issuer of a CRL');
  const { entries, hasUnknownCritical } = readEntries(der, fields.list);
  const said = extensionsOf(der, fields.extensions);
  return {
    tbs: der.subarray(tbs.from, tbs.stop),
    issuerRaw: issuer.raw,
    thisUpdate: timeOf(elementOf(der, fields.thisUpdate)),
    ...(fields.nextUpdate && { nextUpdate: timeOf(elementOf(der, fields.nextUpdate)) }),
    entries,
    ...said,
    hasUnknownCritical: hasUnknownCritical || hasOther(said.extensions, knownOfList),
    signatureAlgorithm,
    signature,
  };
};
