import * as oids from '../algorithms/oids.ts';
import { bitString, explicit, generalizedTime, integer, objectId, sequence, utf8String } from '../asn1/der-writer.ts';
import type { Bytes } from '../bytes.ts';
import { writeSignedData } from '../cms/sign.ts';
import { signerOf } from '../cms/signer.ts';
import { type MessageImprint, writeImprint } from '../timestamp/timestamp-request.ts';
import type { CentreMember } from './centre-members.ts';
import { type DstuHash, privateKeyOf } from './test-keys.ts';

/** A token, right or wrong. */
export interface TimestampShape {
  /** Whoever signs. */
  readonly authority: CentreMember;
  readonly imprint: MessageImprint;
  readonly time: Date;
  readonly serial: bigint | Bytes;
  readonly nonce?: bigint;
  /** In seconds. */
  readonly accuracy?: number;
  /** The Ukrainian policy unless told. */
  readonly policy?: string;
  /** Another type of content than a TSTInfo. */
  readonly contentType?: string;
  /** The authority's unless told. */
  readonly certificates?: readonly Bytes[];
  /** Whole Extensions of the TSTInfo, DER. */
  readonly extensions?: readonly Bytes[];
}

const digestOids: Readonly<Record<DstuHash, string>> = {
  gost34311: oids.gost34311,
  kupyna256: oids.kupyna256,
  kupyna384: oids.kupyna384,
  kupyna512: oids.kupyna512,
};

const infoOf = ({ policy, imprint, serial, time, accuracy, nonce, extensions = [] }: TimestampShape): Bytes =>
  sequence(
    integer(1),
    objectId(policy ?? oids.uaTimestampPolicy),
    writeImprint(imprint),
    integer(serial),
    generalizedTime(time),
    ...(accuracy === undefined ? [] : [sequence(integer(accuracy))]),
    ...(nonce === undefined ? [] : [integer(nonce)]),
    ...(extensions.length > 0 ? [explicit(1, ...extensions)] : []),
  );

/** A TimeStampToken (RFC 3161 §2.4.2), DER, signed by the authority. */
export const writeTimestampToken = async (shape: TimestampShape): Promise<Bytes> => {
  const { authority, time, contentType = oids.timestampInfo } = shape;
  const { key, certificate } = authority;
  const digestOid = key.kind === 'dstu' ? digestOids[key.hash] : undefined;
  return writeSignedData({
    signer: await signerOf(privateKeyOf(key), certificate, digestOid),
    contentType,
    content: infoOf(shape),
    detached: false,
    signingTime: time,
    certificates: shape.certificates ?? [certificate.der],
  });
};

/** A TimeStampResp that grants the token (RFC 3161 §2.4.2), DER. */
export const writeTimestampResponse = (token: Bytes): Bytes => sequence(sequence(integer(0)), token);

/** A TimeStampResp that refuses: the bit of PKIFailureInfo (2 badRequest, 14 timeNotAvailable, 25 systemFailure) and a word. */
export const writeTimestampRefusal = (failureBit: number, text: string): Bytes => {
  const bits = new Uint8Array((failureBit >> 3) + 1);
  bits[failureBit >> 3] = 0x80 >> (failureBit & 7);
  return sequence(sequence(integer(2), sequence(utf8String(text)), bitString(bits, 7 - (failureBit & 7))));
};
