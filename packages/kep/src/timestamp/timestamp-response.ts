import { bitsOf, DerError, readDer, smallIntegerOf, type Tlv, tags, textOf } from '../asn1/der.ts';
import type { Bytes } from '../bytes.ts';
import { elementsOf, fieldsOf } from '../cms/fields.ts';

/** PKIStatus (RFC 3161 §2.4.2) in the order of its numbers. */
const statuses = [
  'granted',
  'grantedWithMods',
  'rejection',
  'waiting',
  'revocationWarning',
  'revocationNotification',
] as const;

/** PKIFailureInfo (RFC 3161 §2.4.2) by its bits. */
const failures: ReadonlyMap<number, string> = new Map([
  [0, 'badAlg'],
  [2, 'badRequest'],
  [5, 'badDataFormat'],
  [14, 'timeNotAvailable'],
  [15, 'unacceptedPolicy'],
  [16, 'unacceptedExtension'],
  [17, 'addInfoNotAvailable'],
  [25, 'systemFailure'],
]);

/** TimeStampResp (RFC 3161 §2.4.2): a token, or why there is none. */
export type TimestampResponse =
  | { readonly granted: true; readonly status: 'granted' | 'grantedWithMods'; readonly token: Bytes }
  | {
      readonly granted: false;
      readonly status: (typeof statuses)[number];
      /** The first reason that is known by name. */
      readonly failure?: string;
      /** What the authority says about it. */
      readonly text?: string;
    };

const mostTexts = 100;

const failureOf = (element: Tlv): string | undefined => {
  const { bytes } = bitsOf(element);
  return [...failures].find(([bit]) => (((bytes[bit >> 3] ?? 0) << (bit & 7)) & 0x80) !== 0)?.[1];
};

/** Reads a time-stamp response. Throws DerError. */
export const readTimestampResponse = (der: Bytes): TimestampResponse => {
  const fields = fieldsOf(readDer(der), tags.sequence);
  const information = fieldsOf(fields.next(), tags.sequence);
  const token = fields.optional(tags.sequence);
  fields.end();
  const status = statuses[smallIntegerOf(information.next())];
  const texts = information.optional(tags.sequence);
  const failInfo = information.optional(tags.bitString);
  information.end();
  if (status === undefined) throw new DerError('An unknown status of a time-stamp');
  if (status === 'granted' || status === 'grantedWithMods') {
    if (!token) throw new DerError('A time-stamp that is granted and not there');
    return { granted: true, status, token: token.raw };
  }
  const failure = failInfo && failureOf(failInfo);
  const text = texts && elementsOf(texts, tags.sequence, mostTexts).map(textOf).join(' ');
  return { granted: false, status, ...(failure && { failure }), ...(text && { text }) };
};
