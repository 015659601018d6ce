import * as oids from '../algorithms/oids.ts';
import { bitString, enumerated, explicit, integer, sequence, time, tlv } from '../asn1/der-writer.ts';
import { joinParts, tags } from '../asn1/der.ts';
import type { Bytes } from '../bytes.ts';
import type { CentreMember } from './centre-members.ts';
import { authorityKeyIdExtension, extension } from './extension-writer.ts';
import { signatureAlgorithmOf, signatureBitsWith } from './test-keys.ts';

/** A line of the list. */
export interface RevokedCertificate {
  /** The content octets of the serial number. */
  readonly serial: Bytes;
  readonly revokedAt: Date;
  /** CRLReason; 8 (removeFromCRL) in a delta takes the certificate off the list. */
  readonly reason?: number;
  /** Whole Extensions, DER, beside the reason. */
  readonly extensions?: readonly Bytes[];
}

/** A list, right or wrong. */
export interface CrlShape {
  /** Whoever signs; its subject is the issuer. */
  readonly issuer: CentreMember;
  readonly revoked: readonly RevokedCertificate[];
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date;
  readonly number: number;
  /** Makes it a delta to the complete list of this number. */
  readonly baseNumber?: number;
  /** Whole Extensions, DER, beside those. */
  readonly extensions?: readonly Bytes[];
}

const entryOf = ({ serial, revokedAt, reason, extensions = [] }: RevokedCertificate): Bytes => {
  const all = [...(reason === undefined ? [] : [extension(oids.crlReason, enumerated(reason))]), ...extensions];
  return sequence(tlv(tags.integer, serial), time(revokedAt), ...(all.length > 0 ? [sequence(...all)] : []));
};

const extensionsOf = ({ issuer, number, baseNumber, extensions = [] }: CrlShape): readonly Bytes[] => {
  const { subjectKeyId } = issuer.certificate;
  return [
    ...(subjectKeyId ? [authorityKeyIdExtension(subjectKeyId)] : []),
    extension(oids.crlNumber, integer(number)),
    ...(baseNumber === undefined ? [] : [extension(oids.deltaCrlIndicator, integer(baseNumber), true)]),
    ...extensions,
  ];
};

/** A CertificateList (RFC 5280 §5.1), DER, complete or delta, signed by the issuer. */
export const writeCrl = async (shape: CrlShape): Promise<Bytes> => {
  const { issuer, revoked, thisUpdate, nextUpdate } = shape;
  const algorithm = signatureAlgorithmOf(issuer.key);
  const tbs = sequence(
    integer(1),
    algorithm,
    issuer.certificate.subjectRaw,
    time(thisUpdate),
    ...(nextUpdate ? [time(nextUpdate)] : []),
    // RFC 5280 §5.1.2.6: an empty list is left out.
    ...(revoked.length > 0 ? [tlv(tags.sequence, joinParts(revoked.map(entryOf)))] : []),
    explicit(0, sequence(...extensionsOf(shape))),
  );
  return sequence(tbs, algorithm, bitString(await signatureBitsWith(issuer.key, tbs)));
};
