import { digestOf, isKnownDigest } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import type { VerificationWork } from '../algorithms/verification-work.ts';
import {
  contextTag,
  DerError,
  integerOf,
  oidOf,
  readDer,
  smallIntegerOf,
  type Tlv,
  tags,
  timeOf,
} from '../asn1/der.ts';
import { type Bytes, equalBytes } from '../bytes.ts';
import { checkSigner, type SignerFault } from '../cms/check-signer.ts';
import { fieldsOf, onlyChild } from '../cms/fields.ts';
import { contentOfBytes } from '../cms/signed-content.ts';
import { parseSignedData, type SignedData, type SignerInfo } from '../cms/signed-data.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type Extensions, parseExtensions } from '../x509/extensions.ts';
import { type MessageImprint, readImprint } from './timestamp-request.ts';

/** A TimeStampToken with its TSTInfo (RFC 3161 §2.4.2); nothing is verified. */
export interface TimestampToken {
  readonly signedData: SignedData;
  readonly signer: SignerInfo;
  /** The TSTInfo, DER. */
  readonly content: Bytes;
  readonly policy: string;
  readonly imprint: MessageImprint;
  readonly serial: bigint;
  readonly time: Date;
  /** How far from `time` the true moment may be, in milliseconds. */
  readonly accuracy?: number;
  readonly nonce?: bigint;
  readonly extensions: Extensions;
}

/** Accuracy in milliseconds, rounded up. */
const accuracyOf = (element: Tlv): number => {
  const fields = fieldsOf(element, tags.sequence);
  const seconds = fields.optional(tags.integer);
  const millis = fields.optional(contextTag(0, false));
  const micros = fields.optional(contextTag(1, false));
  fields.end();
  return (seconds ? smallIntegerOf(seconds) * 1000 : 0) + fractionOf(millis) + Math.ceil(fractionOf(micros) / 1000);
};

/** INTEGER (1..999) under an implicit tag. */
const fractionOf = (element: Tlv | undefined): number => {
  if (!element) return 0;
  const [high = 0, low] = element.content;
  const value = low === undefined ? high : high * 256 + low;
  if (element.content.length > 2 || value < 1 || value > 999) throw new DerError('Not a fraction of a second');
  return value;
};

type Info = Omit<TimestampToken, 'signedData' | 'signer' | 'content'>;

const infoOf = (der: Bytes): Info => {
  const fields = fieldsOf(readDer(der), tags.sequence);
  if (smallIntegerOf(fields.next()) !== 1) throw new DerError('A time-stamp of another version');
  const policy = oidOf(fields.next());
  const imprint = readImprint(fields.next());
  const serial = integerOf(fields.next());
  const moment = fields.next();
  if (moment?.tag !== tags.generalizedTime) throw new DerError('No time in a time-stamp');
  const accuracy = fields.optional(tags.sequence);
  fields.optional(tags.boolean);
  const nonce = fields.optional(tags.integer);
  fields.optional(contextTag(0));
  const extensions = fields.optional(contextTag(1));
  fields.end();
  return {
    policy,
    imprint,
    serial,
    time: timeOf(moment),
    ...(accuracy && { accuracy: accuracyOf(accuracy) }),
    ...(nonce && { nonce: integerOf(nonce) }),
    extensions: extensions ? implicitExtensions(extensions) : new Map(),
  };
};

/** `[1] IMPLICIT Extensions`; some programs write it explicit. */
const implicitExtensions = (element: Tlv): Extensions => {
  const [first] = element.children;
  const isExplicit = element.children.length === 1 && first?.children[0]?.tag === tags.sequence;
  return parseExtensions(isExplicit ? onlyChild(element) : { ...element, tag: tags.sequence });
};

/** Reads a TimeStampToken: SignedData over a TSTInfo by exactly one signer (RFC 3161 §2.4.2). Throws DerError. */
export const parseTimestampToken = (bytes: Bytes): TimestampToken => {
  const signedData = parseSignedData(bytes);
  const { content, signers, contentType } = signedData;
  const [signer, ...others] = signers;
  if (contentType !== oids.timestampInfo || !content) throw new DerError('Not a time-stamp');
  if (!signer || others.length > 0) throw new DerError('A time-stamp without one signer');
  return { signedData, signer, content, ...infoOf(content) };
};

/** What a token is to prove. */
export interface TimestampCheck {
  readonly token: Bytes | TimestampToken;
  /** The octets that were stamped: for a signature's time-stamp its value (EN 319 122-1 §5.3). */
  readonly imprintOf: Bytes;
  /** The nonce of the request; a token kept from earlier has none to compare. */
  readonly nonce?: bigint;
  /** Authorities that are known otherwise, for tokens that come without their certificate. */
  readonly certificates?: readonly Certificate[];
  /**
   * RFC 3161 §2.3 wants the purpose of time-stamping critical and alone. `false` takes a certificate that has it among
   * others or not critical, for centres that issue such.
   */
  readonly strictPurpose?: boolean;
  /** What the file that brought the token may ask for. */
  readonly work?: VerificationWork | undefined;
}

/** Why a token proves nothing. */
export type TimestampFault = SignerFault | 'imprint' | 'imprint-algorithm' | 'nonce' | 'purpose' | 'critical-extension';

/** What a token proves. Whether its authority is to be believed is for the path of `certificate` at `time` to say. */
export type TimestampAnswer =
  | {
      readonly ok: true;
      readonly time: Date;
      /** In milliseconds. */
      readonly accuracy?: number;
      readonly policy: string;
      readonly certificate: Certificate;
      /** The other certificates that came with it. */
      readonly certificates: readonly Certificate[];
    }
  | { readonly ok: false; readonly why: TimestampFault; readonly certificate?: Certificate };

const isForTimestamps = ({ extendedKeyUsage, keyUsage, extensions }: Certificate, strict: boolean): boolean => {
  if (!extendedKeyUsage?.includes(oids.timeStamping)) return false;
  if (keyUsage && !keyUsage.has('digitalSignature') && !keyUsage.has('nonRepudiation')) return false;
  return !strict || (extendedKeyUsage.length === 1 && extensions.get(oids.extendedKeyUsage)?.critical === true);
};

const imprintFault = async ({ imprint }: TimestampToken, data: Bytes): Promise<TimestampFault | undefined> => {
  if (!isKnownDigest(imprint.digestOid)) return 'imprint-algorithm';
  return equalBytes(await digestOf(imprint.digestOid, data), imprint.digest) ? undefined : 'imprint';
};

const judge = async (check: TimestampCheck): Promise<TimestampAnswer> => {
  const token = check.token instanceof Uint8Array ? parseTimestampToken(check.token) : check.token;
  const { signedData, signer, time, accuracy, policy } = token;
  const fault = await imprintFault(token, check.imprintOf);
  if (fault) return { ok: false, why: fault };
  if (check.nonce !== undefined && token.nonce !== check.nonce) return { ok: false, why: 'nonce' };
  if ([...token.extensions.values()].some(({ critical }) => critical)) return { ok: false, why: 'critical-extension' };
  const { certificates: own, contentType } = signedData;
  const certificates = [...own, ...(check.certificates ?? [])];
  const { work } = check;
  const content = contentOfBytes(token.content, work);
  const signed = await checkSigner({ signer, contentType, content, certificates, work });
  const { certificate } = signed;
  if (!signed.ok) return { ok: false, why: signed.fault, ...(certificate && { certificate }) };
  // RFC 3161 §2.4.1, RFC 5816 §2.2: the token says whose it is, by either version of the attribute.
  if (!signed.reference) return { ok: false, why: 'certificate-reference', certificate: signed.certificate };
  if (!isForTimestamps(signed.certificate, check.strictPurpose ?? true))
    return { ok: false, why: 'purpose', certificate: signed.certificate };
  const others = own.filter((one) => one !== signed.certificate);
  const exact = accuracy === undefined ? {} : { accuracy };
  return { ok: true, time, ...exact, policy, certificate: signed.certificate, certificates: others };
};

/**
 * Whether the token is over these octets and signed by the certificate it refers to, which is one for time-stamping
 * (RFC 3161 §2.4.2). Nothing about the path of that certificate. Never rejects.
 */
export const checkTimestampToken = async (check: TimestampCheck): Promise<TimestampAnswer> => {
  try {
    return await judge(check);
  } catch {
    return { ok: false, why: 'malformed' };
  }
};
