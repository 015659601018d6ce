import { digestOf } from '../src/algorithms/digests.ts';
import * as oids from '../src/algorithms/oids.ts';
import { tags } from '../src/asn1/der.ts';
import { explicit, integer, objectId, octetString, sequence, setOf, time, tlv } from '../src/asn1/der-writer.ts';
import { type Bytes, concat, utf8 } from '../src/bytes.ts';
import type { CentreMember } from '../src/testing/centre-members.ts';
import { signatureAlgorithmOf, signWith } from '../src/testing/test-keys.ts';
import type { Certificate } from '../src/x509/certificate.ts';

export const content = utf8('Заява про присвоєння статусу');

/** A signature with anything in it that a forger might want; what is left out is as it should be. */
export interface MessageShape {
  readonly content?: Bytes;
  readonly detached?: boolean;
  readonly contentType?: string;
  /** The attribute; null for none. */
  readonly signedContentType?: string | null;
  readonly messageDigest?: Bytes | null;
  /** The certificate signed along; null for none. */
  readonly reference?: Certificate | null;
  readonly referenceOid?: string;
  readonly signingTime?: Date;
  /** Whose name and number the signer information bears. */
  readonly named?: Certificate;
  readonly certificates?: readonly Certificate[];
  readonly digestOid?: string;
  /** What the signer information says that the digest is. */
  readonly declaredDigestOid?: string;
  readonly signatureAlgorithm?: Bytes;
  readonly signedAttributes?: false;
}

const attribute = (oid: string, value: Bytes): Bytes => sequence(objectId(oid), setOf(value));

const referenceTo = async (certificate: Certificate, digestOid: string, oid: string): Promise<Bytes> => {
  const versionOne = oid === oids.signingCertificate;
  const digest = versionOne
    ? new Uint8Array(await crypto.subtle.digest('SHA-1', certificate.der))
    : await digestOf(digestOid, certificate.der);
  const algorithm = versionOne ? [] : [sequence(objectId(digestOid))];
  return attribute(oid, sequence(sequence(sequence(...algorithm, octetString(digest)))));
};

const attributesOf = async (shape: MessageShape, signer: CentreMember, digestOid: string): Promise<Bytes> => {
  const { contentType = oids.data, signedContentType = contentType, reference = signer.certificate } = shape;
  const { messageDigest = await digestOf(digestOid, shape.content ?? content), signingTime } = shape;
  const { referenceOid = oids.signingCertificateV2 } = shape;
  return setOf(
    ...(signedContentType === null ? [] : [attribute(oids.contentType, objectId(signedContentType))]),
    ...(messageDigest === null ? [] : [attribute(oids.messageDigest, octetString(messageDigest))]),
    ...(reference === null ? [] : [await referenceTo(reference, digestOid, referenceOid)]),
    ...(signingTime === undefined ? [] : [attribute(oids.signingTime, time(signingTime))]),
  );
};

/** A ContentInfo with SignedData of one signer, of any shape, over `content` unless told. */
export const signedMessage = async (signer: CentreMember, shape: MessageShape = {}): Promise<Bytes> => {
  const { digestOid = oids.gost34311, named = signer.certificate, contentType = oids.data } = shape;
  const { certificates = [signer.certificate], content: data = content, detached = false } = shape;
  const attributes = await attributesOf(shape, signer, digestOid);
  const bare = shape.signedAttributes === false;
  const info = sequence(
    integer(1),
    sequence(named.issuerRaw, tlv(tags.integer, named.serial)),
    sequence(objectId(shape.declaredDigestOid ?? digestOid)),
    ...(bare ? [] : [concat(Uint8Array.of(0xa0), attributes.subarray(1))]),
    shape.signatureAlgorithm ?? signatureAlgorithmOf(signer.key),
    octetString(await signWith(signer.key, bare ? data : attributes)),
  );
  const signedData = sequence(
    integer(1),
    setOf(sequence(objectId(digestOid))),
    sequence(objectId(contentType), ...(detached ? [] : [explicit(0, octetString(data))])),
    explicit(0, ...certificates.map(({ der }) => der)),
    setOf(info),
  );
  return sequence(objectId(oids.signedData), explicit(0, signedData));
};
