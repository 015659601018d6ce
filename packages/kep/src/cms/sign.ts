import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import { verifySignature } from '../algorithms/signatures.ts';
import { readDer, tags } from '../asn1/der.ts';
import { explicit, integer, objectId, octetString, sequence, setOf, time, tlv } from '../asn1/der-writer.ts';
import { type Bytes, concat } from '../bytes.ts';
import type { PrivateKey } from '../containers/private-key.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type Signer, SigningError, signerOf } from './signer.ts';

/** What is signed: the content itself, or its digest by the algorithm that the signer uses (then always detached). */
export type ToSign = { readonly content: Bytes } | { readonly digest: Bytes };

/** A request to `signCades`. */
export type CadesRequest = ToSign & {
  readonly key: PrivateKey;
  readonly certificate: Certificate;
  /** The message comes without the content. */
  readonly detached: boolean;
  /** The time the signer claims; none is claimed without it. */
  readonly signingTime?: Date;
  /** For DSTU 4145: GOST 34.311 or DSTU 7564 instead of what the certificate calls for. */
  readonly digestOid?: string;
};

/** A request to `writeSignedData`. */
export type SignedDataRequest = ToSign & {
  readonly signer: Signer;
  readonly contentType: string;
  readonly detached: boolean;
  readonly signingTime?: Date;
  /** DER; an empty list leaves the certificates out. */
  readonly certificates: readonly Bytes[];
};

/** AlgorithmIdentifier of a digest; RFC 5754 §2 and the Ukrainian formats leave the parameters out. */
export const digestAlgorithm = (oid: string): Bytes => sequence(objectId(oid));

/** IssuerAndSerialNumber (RFC 5652 §10.2.4). The serial number's octets are the certificate's, not written anew. */
const issuerAndSerial = ({ issuerRaw, serial }: Certificate): Bytes => sequence(issuerRaw, tlv(tags.integer, serial));

const attribute = (oid: string, value: Bytes): Bytes => sequence(objectId(oid), setOf(value));

/** SigningCertificateV2 (RFC 5035 §3); DER leaves out the hash that is the default. */
const signingCertificate = async ({ certificate, digestOid }: Signer): Promise<Bytes> => {
  const hash = octetString(await digestOf(digestOid, certificate.der));
  const names = sequence(explicit(4, certificate.issuerRaw));
  const issuerSerial = sequence(names, tlv(tags.integer, certificate.serial));
  const algorithm = digestOid === oids.sha256 ? [] : [digestAlgorithm(digestOid)];
  return sequence(sequence(sequence(...algorithm, hash, issuerSerial)));
};

/** The SET OF that is signed (RFC 5652 §5.3–5.4, ETSI EN 319 122-1 §6.3 for CAdES-BES). */
const signedAttributes = async (request: SignedDataRequest, digest: Bytes): Promise<Bytes> =>
  setOf(
    attribute(oids.contentType, objectId(request.contentType)),
    attribute(oids.messageDigest, octetString(digest)),
    attribute(oids.signingCertificateV2, await signingCertificate(request.signer)),
    ...(request.signingTime ? [attribute(oids.signingTime, time(request.signingTime))] : []),
  );

const signerInfo = async (request: SignedDataRequest, digest: Bytes): Promise<Bytes> => {
  const { signer } = request;
  const attributes = await signedAttributes(request, digest);
  return sequence(
    integer(1),
    issuerAndSerial(signer.certificate),
    digestAlgorithm(signer.digestOid),
    concat(Uint8Array.of(0xa0), attributes.subarray(1)),
    signer.signatureAlgorithm,
    octetString(await signer.sign(attributes)),
  );
};

const digestToSign = async (request: SignedDataRequest): Promise<Bytes> => {
  if ('content' in request) return digestOf(request.signer.digestOid, request.content);
  const { length } = await digestOf(request.signer.digestOid, new Uint8Array(0));
  if (request.digest.length !== length) throw new SigningError('A digest of another length than the algorithm gives');
  return request.digest;
};

/**
 * A ContentInfo with SignedData of one signer (RFC 5652 §5), its attributes those of CAdES-BES; DER. Rejects with
 * SigningError.
 */
export const writeSignedData = async (request: SignedDataRequest): Promise<Bytes> => {
  const { signer, contentType, certificates, detached } = request;
  const info = await signerInfo(request, await digestToSign(request));
  const attached = 'content' in request && !detached ? [explicit(0, octetString(request.content))] : [];
  const signedData = sequence(
    // RFC 5652 §5.1: 1 is for plain data.
    integer(contentType === oids.data ? 1 : 3),
    setOf(digestAlgorithm(signer.digestOid)),
    sequence(objectId(contentType), ...attached),
    ...(certificates.length > 0 ? [explicit(0, ...certificates)] : []),
    setOf(info),
  );
  return sequence(objectId(oids.signedData), explicit(0, signedData));
};

/** Signs through a check: a foreign key or a fault in the arithmetic gives an error, not a wrong signature. */
const checked = (signer: Signer): Signer => ({
  ...signer,
  sign: async (data) => {
    const signature = await signer.sign(data);
    const algorithm = algorithmOf(readDer(signer.signatureAlgorithm));
    const key = signer.certificate.publicKey();
    if (await verifySignature({ key, algorithm, data, signature })) return signature;
    throw new SigningError('The key does not belong to the certificate');
  },
});

/**
 * A CAdES-BES signature (ETSI EN 319 122-1 §6, baseline B-B) by DSTU 4145, ECDSA or RSA; a ContentInfo, DER, with the
 * signer's certificate. Rejects with SigningError when the key is not the certificate's or a digest has a wrong length.
 */
export const signCades = async (request: CadesRequest): Promise<Bytes> => {
  const { key, certificate, digestOid } = request;
  const signer = checked(await signerOf(key, certificate, digestOid));
  return writeSignedData({ ...request, signer, contentType: oids.data, certificates: [certificate.der] });
};
