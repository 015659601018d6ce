import * as oids from '../algorithms/oids.ts';
import { verifySignature } from '../algorithms/signatures.ts';
import { mayVerify, type VerificationWork } from '../algorithms/verification-work.ts';
import { DerError, readDer, tags } from '../asn1/der.ts';
import { type Bytes, equalBytes } from '../bytes.ts';
import type { Certificate } from '../x509/certificate.ts';
import {
  type CertificateReference,
  certificateReferencesOf,
  contentTypeOf,
  messageDigestOf,
  signingTimeOf,
} from './attributes.ts';
import { identifierDigest } from './identifier-digest.ts';
import { isNamedBy, type SignerInfo } from './signed-data.ts';
import type { SignedContent } from './signed-content.ts';

/** What is wrong with one signer; the first that was found. */
export type SignerFault =
  | 'no-certificate'
  | 'malformed'
  | 'content-missing'
  | 'content-type'
  | 'attributes-missing'
  | 'digest-algorithm'
  | 'message-digest'
  | 'certificate-reference'
  | 'bad-key'
  | 'signature';

/** The cryptographic part of verifying one signer; nothing about the certificate's path or state. */
export type SignerCheck =
  | { readonly ok: false; readonly fault: SignerFault; readonly certificate?: Certificate }
  | {
      readonly ok: true;
      readonly certificate: Certificate;
      /** The signer signed which certificate is theirs: 2 makes the signature CAdES-BES, 1 rests on SHA-1. */
      readonly reference?: 1 | 2;
      /** The time that the signer claims. */
      readonly signingTime?: Date;
    };

/** What to check. */
export interface SignerQuestion {
  readonly signer: SignerInfo;
  /** The eContentType of the message. */
  readonly contentType: string;
  /** Undefined when the signature is detached and nobody has the content. */
  readonly content: SignedContent | undefined;
  /** Those of the message and any others; the signer's is found by its name, not by its place. */
  readonly certificates: readonly Certificate[];
  readonly work?: VerificationWork | undefined;
}

/** Nobody has several certificates under one name but who wants us to hash a hundred of them. */
const mostNamesakes = 4;

class Fault extends Error {
  readonly fault: SignerFault;
  constructor(fault: SignerFault) {
    super(fault);
    this.fault = fault;
  }
}

const digestBy = async (content: SignedContent, oid: string): Promise<Bytes> => {
  try {
    return await content.digest(oid);
  } catch {
    throw new Fault('digest-algorithm');
  }
};

const agrees = async (reference: CertificateReference, certificate: Certificate): Promise<boolean> => {
  const { issuerSerial } = reference;
  if (issuerSerial) {
    if (!issuerSerial.issuerRaw || !equalBytes(issuerSerial.issuerRaw, certificate.issuerRaw)) return false;
    if (!equalBytes(issuerSerial.serial, certificate.serial)) return false;
  }
  try {
    return equalBytes(await identifierDigest(reference.digestOid, certificate.der), reference.digest);
  } catch {
    return false;
  }
};

/** Version 2 is not to be had with SHA-1 either. */
const weighs = ({ version, digest }: CertificateReference): 1 | 2 => (version === 2 && digest.length >= 32 ? 2 : 1);

/** Of the certificates the signer names, the one that its references agree with (RFC 5035 §3). */
const referred = async (
  references: readonly CertificateReference[],
  named: readonly Certificate[],
): Promise<Certificate | undefined> => {
  for (const certificate of named) {
    const agreed = await Promise.all(references.map((reference) => agrees(reference, certificate)));
    if (agreed.every(Boolean)) return certificate;
  }
  return undefined;
};

const looksLikeAttributes = (bytes: Bytes): boolean => {
  if (bytes[0] !== tags.set) return false;
  try {
    return readDer(bytes).children.some(({ tag, children }) => tag === tags.sequence && children[0]?.tag === tags.oid);
  } catch {
    return false;
  }
};

/**
 * Without attributes the signature is over the content itself. Who cuts the attributes off another's signature and
 * gives them out for the content would have a genuine one: such a content is refused (RFC 5652 §5.4 asks for another tag).
 */
const plainContent = (contentType: string, content: SignedContent): Bytes => {
  if (contentType !== oids.data) throw new Fault('attributes-missing');
  if (!content.bytes) throw new Fault('content-missing');
  if (looksLikeAttributes(content.bytes)) throw new Fault('attributes-missing');
  return content.bytes;
};

const signedOctets = async (question: SignerQuestion, content: SignedContent): Promise<Bytes> => {
  const { signer, contentType } = question;
  if (!signer.signedAttributesDer) return plainContent(contentType, content);
  if (contentTypeOf(signer.signed) !== contentType) throw new Fault('content-type');
  const expected = messageDigestOf(signer.signed);
  const digest = await digestBy(content, signer.digestAlgorithm.oid);
  if (!expected || !equalBytes(expected, digest)) throw new Fault('message-digest');
  return signer.signedAttributesDer;
};

const verify = async ({ signer, work }: SignerQuestion, certificate: Certificate, data: Bytes): Promise<void> => {
  if (!(await mayVerify(work))) throw new Fault('signature');
  let key: ReturnType<Certificate['publicKey']>;
  try {
    key = certificate.publicKey();
  } catch {
    throw new Fault('bad-key');
  }
  const { signatureAlgorithm: algorithm, signature } = signer;
  if (!(await verifySignature({ key, algorithm, data, signature, digestOid: signer.digestAlgorithm.oid })))
    throw new Fault('signature');
};

const check = async (question: SignerQuestion): Promise<SignerCheck> => {
  const { signer, content } = question;
  const named = question.certificates.filter((certificate) => isNamedBy(certificate, signer)).slice(0, mostNamesakes);
  if (named.length === 0) return { ok: false, fault: 'no-certificate' };
  const references = certificateReferencesOf(signer.signed);
  const signingTime = signingTimeOf(signer.signed);
  const certificate = await referred(references, named);
  if (!certificate) return { ok: false, fault: 'certificate-reference' };
  try {
    if (!content) throw new Fault('content-missing');
    await verify(question, certificate, await signedOctets(question, content));
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault, certificate };
    throw error;
  }
  const reference = references.map(weighs).toSorted((a, b) => b - a)[0];
  return { ok: true, certificate, ...(reference && { reference }), ...(signingTime && { signingTime }) };
};

/**
 * Whether a signer's signature holds for the content (RFC 5652 §5.4–5.6, RFC 5035 §5): the certificate is the one that
 * the signer names and refers to, type and whole digest of the content are those signed, and the signature is over the
 * attributes as they were sent. Never rejects.
 */
export const checkSigner = async (question: SignerQuestion): Promise<SignerCheck> => {
  try {
    return await check(question);
  } catch (error) {
    if (error instanceof DerError) return { ok: false, fault: 'malformed' };
    return { ok: false, fault: 'signature' };
  }
};
