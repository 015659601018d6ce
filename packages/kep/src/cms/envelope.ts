import { normaliseBer } from '../asn1/ber.ts';
import {
  bitsOf,
  childrenOf,
  contextChild,
  contextTag,
  DerError,
  implicitOctetsOf,
  octetsOf,
  oidOf,
  readDer,
  smallIntegerOf,
  type Tlv,
  tags,
} from '../asn1/der.ts';
import * as oids from '../algorithms/oids.ts';
import { KeyError, type PublicKey } from '../algorithms/public-key.ts';
import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import { type Bytes, equalBytes, wipe } from '../bytes.ts';
import type { DstuPrivateKey } from '../containers/private-key.ts';
import { type Curve, PointError } from '../primitives/curve.ts';
import type { Point } from '../primitives/point.ts';
import { Gost28147 } from '../primitives/gost28147.ts';
import type { Certificate } from '../x509/certificate.ts';
import { EnvelopeError } from './envelope-error.ts';
import { agreedKeys } from './key-agreement.ts';
import { KeyWrapError, unwrapKey } from './key-wrap.ts';

/** Whom an envelope is addressed to: a certificate for key agreement and its private key. */
export interface EnvelopeRecipient {
  readonly certificate: Certificate;
  readonly key: DstuPrivateKey;
}

const largestEnvelope = 8_388_608;
const mostRecipients = 100;

/** KeyAgreeRecipientInfo (RFC 5652 §6.2.2). */
interface KeyAgreement {
  readonly originator: Tlv;
  readonly keyingMaterial: Bytes | undefined;
  readonly algorithm: Tlv;
  readonly encryptedKeys: readonly Tlv[];
}

const keyAgreementOf = (info: Tlv): KeyAgreement => {
  const [version, originator, ...rest] = info.children;
  const [source] = childrenOf(originator, contextTag(0));
  const material = contextChild(rest, 1);
  const [algorithm, keys] = material === undefined ? rest : rest.slice(1);
  if (smallIntegerOf(version) !== 3 || source === undefined || algorithm === undefined)
    throw new DerError('Not a KeyAgreeRecipientInfo');
  return {
    originator: source,
    keyingMaterial: material && octetsOf(material.children[0]),
    algorithm,
    encryptedKeys: childrenOf(keys, tags.sequence),
  };
};

/** IssuerAndSerialNumber. */
const names = ({ children }: Tlv, certificate: Certificate): boolean =>
  children[0] !== undefined &&
  children[1] !== undefined &&
  equalBytes(children[0].raw, certificate.issuerRaw) &&
  equalBytes(children[1].content, certificate.serial);

const hasKeyId = (octets: Bytes, { subjectKeyId }: Certificate): boolean =>
  subjectKeyId !== undefined && equalBytes(octets, subjectKeyId);

/** KeyAgreeRecipientIdentifier: IssuerAndSerialNumber or [0] RecipientKeyIdentifier. */
const isAddressedTo = (identifier: Tlv | undefined, certificate: Certificate): boolean => {
  if (identifier?.tag === tags.sequence) return names(identifier, certificate);
  return identifier?.tag === contextTag(0) && hasKeyId(octetsOf(identifier.children[0]), certificate);
};

const publicKeyOf = (certificate: Certificate): PublicKey | undefined => {
  try {
    return certificate.publicKey();
  } catch (error) {
    if (error instanceof KeyError) return undefined;
    throw error;
  }
};

const pointOf = (octets: Bytes, curve: Curve): Point => {
  try {
    return curve.decompress(octets);
  } catch (error) {
    if (error instanceof PointError)
      throw new EnvelopeError('unknown-algorithm', "The sender's key is not on the curve");
    throw error;
  }
};

/** OriginatorIdentifierOrKey: a key of the sender's own, or one of the certificates that were given. */
const originatorKey = (originator: Tlv, curve: Curve, senders: readonly Certificate[]): Point => {
  if (originator.tag === contextTag(1)) return pointOf(octetsOf(readDer(bitsOf(originator.children[1]).bytes)), curve);
  const sender = senders.find((certificate) =>
    originator.tag === tags.sequence
      ? names(originator, certificate)
      : originator.tag === contextTag(0, false) && hasKeyId(originator.content, certificate),
  );
  if (sender === undefined) throw new EnvelopeError('unknown-sender', "The sender's certificate is not known");
  const key = publicKeyOf(sender);
  if (key?.kind !== 'dstu' || key.curve !== curve)
    throw new EnvelopeError('unknown-algorithm', "The sender's key is of another curve");
  return key.point;
};

/** The algorithm is agreement with a cofactor, its parameter the wrap. */
const checkAgreement = (tlv: Tlv): void => {
  const { oid, parameters } = algorithmOf(tlv);
  if (oid !== oids.dstuKeyAgreement || algorithmOf(parameters).oid !== oids.gost28147KeyWrap)
    throw new EnvelopeError('unknown-algorithm', `Key agreement ${oid} is not supported`);
};

const unwrapWithAny = (keys: readonly Bytes[], wrapped: Bytes): Bytes => {
  try {
    for (const key of keys) {
      try {
        return unwrapKey(key, wrapped);
      } catch (error) {
        if (!(error instanceof KeyWrapError)) throw error;
      }
    }
  } finally {
    wipe(...keys);
  }
  throw new EnvelopeError('wrong-key', 'The envelope was closed for another key');
};

const contentKeyOf = (
  infos: readonly Tlv[],
  { certificate, key }: EnvelopeRecipient,
  senders: readonly Certificate[],
): Bytes => {
  if (infos.length > mostRecipients) throw new DerError('Too many recipients');
  for (const info of infos.filter(({ tag }) => tag === contextTag(1))) {
    const agreement = keyAgreementOf(info);
    const mine = agreement.encryptedKeys.find((one) => isAddressedTo(childrenOf(one, tags.sequence)[0], certificate));
    if (mine === undefined) continue;
    checkAgreement(agreement.algorithm);
    const { curve, scalar } = key;
    const publicKey = originatorKey(agreement.originator, curve, senders);
    const { keyingMaterial } = agreement;
    const keys = agreedKeys({ curve, scalar, publicKey, ...(keyingMaterial && { keyingMaterial }) });
    return unwrapWithAny(keys, octetsOf(mine.children[1]));
  }
  throw new EnvelopeError('not-for-this-key', 'The envelope is addressed to another certificate');
};

interface EncryptedContent {
  readonly iv: Bytes;
  readonly sbox: Bytes | undefined;
  readonly body: Bytes;
}

/** EncryptedContentInfo (RFC 5652 §6.1) of GOST 28147 in CFB mode. */
const encryptedContentOf = (info: Tlv | undefined): EncryptedContent => {
  const parts = childrenOf(info, tags.sequence);
  const { oid, parameters } = algorithmOf(parts[1]);
  if (oid !== oids.gost28147Cfb) throw new EnvelopeError('unknown-algorithm', `Cipher ${oid} is not supported`);
  const [ivTlv, table] = childrenOf(parameters, tags.sequence);
  const iv = octetsOf(ivTlv);
  const sbox = table?.tag === tags.octetString ? octetsOf(table) : undefined;
  if (iv.length !== 8 || (sbox !== undefined && sbox.length !== 64)) throw new DerError('Parameters of a wrong length');
  return { iv, sbox, body: implicitOctetsOf(contextChild(parts, 0), 0) };
};

const open = (der: Bytes, recipient: EnvelopeRecipient, senders: readonly Certificate[]): Bytes => {
  if (der.length > largestEnvelope) throw new DerError('Longer than any envelope');
  const [type, wrapped] = childrenOf(readDer(normaliseBer(der)), tags.sequence);
  if (oidOf(type) !== oids.envelopedData) throw new DerError('Another content type');
  const [, ...fields] = childrenOf(childrenOf(wrapped, contextTag(0))[0], tags.sequence);
  const [recipients, content] = fields[0]?.tag === contextTag(0) ? fields.slice(1) : fields;
  const { iv, sbox, body } = encryptedContentOf(content);
  const contentKey = contentKeyOf(childrenOf(recipients, tags.set), recipient, senders);
  const cipher = new Gost28147(contentKey, sbox);
  wipe(contentKey);
  const plain = cipher.decryptCfb(iv, body);
  cipher.wipe();
  return plain;
};

/**
 * The content of an EnvelopedData (RFC 5652 §6, BER or DER, at most 8 MiB) that was closed for the recipient by key
 * agreement of DSTU 4145 with a key of the sender's own or that of one of the sender's certificates, which nobody has
 * verified here. The cipher does not authenticate: altered content decrypts to something else, so what is inside has to
 * be signed. Throws EnvelopeError.
 */
export const decryptEnvelope = async (
  der: Bytes,
  recipient: EnvelopeRecipient,
  senderCertificates: readonly Certificate[] = [],
): Promise<Bytes> => {
  try {
    return open(der, recipient, senderCertificates);
  } catch (error) {
    if (error instanceof DerError)
      throw new EnvelopeError('not-an-envelope', `The envelope is damaged: ${error.message}`);
    throw error;
  }
};
