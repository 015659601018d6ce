import { contextTag } from '../asn1/der.ts';
import {
  bitString,
  explicit,
  implicit,
  integer,
  objectId,
  octetString,
  sequence,
  setOf,
  tlv,
} from '../asn1/der-writer.ts';
import * as oids from '../algorithms/oids.ts';
import { type Bytes, wipe } from '../bytes.ts';
import type { DstuPrivateKey } from '../containers/private-key.ts';
import type { Curve } from '../primitives/curve.ts';
import { publicKeyOf, randomScalar } from '../primitives/dstu4145.ts';
import { Gost28147, standardSbox } from '../primitives/gost28147.ts';
import type { Certificate } from '../x509/certificate.ts';
import { EnvelopeError } from '../cms/envelope-error.ts';
import { agreedKeys, keyWrapAlgorithm } from '../cms/key-agreement.ts';
import { wrapKey } from '../cms/key-wrap.ts';

/** Who closes an envelope: a certificate for key agreement and its private key. */
export interface EnvelopeSender {
  readonly certificate: Certificate;
  readonly key: DstuPrivateKey;
}

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** What the recipient needs for the agreement: who the sender is, and the material of the derivation. */
interface Origin {
  readonly scalar: bigint;
  readonly identifier: Bytes;
  readonly keyingMaterial?: Bytes;
}

const issuerAndSerial = ({ issuerRaw, serial }: Certificate): Bytes => sequence(issuerRaw, integer(serial));

/** A key for this envelope alone. */
const ephemeralOrigin = (curve: Curve): Origin => {
  const scalar = randomScalar(curve);
  const algorithm = sequence(objectId(oids.dstu4145LittleEndian), sequence(objectId(curve.parameters.oid)));
  const key = octetString(curve.compress(publicKeyOf(curve, scalar)));
  return { scalar, identifier: tlv(contextTag(1), algorithm, bitString(key)) };
};

const originOf = (curve: Curve, sender: EnvelopeSender | undefined): Origin => {
  if (sender === undefined) return ephemeralOrigin(curve);
  if (sender.key.curve !== curve) throw new EnvelopeError('unknown-algorithm', 'Sender and recipient use two curves');
  // Two long-lived keys always agree on the same x: only the material makes the derived key another each time.
  const keyingMaterial = random(64);
  return { scalar: sender.key.scalar, identifier: issuerAndSerial(sender.certificate), keyingMaterial };
};

const recipientInfo = (recipient: Certificate, origin: Origin, wrapped: Bytes): Bytes => {
  const { identifier, keyingMaterial } = origin;
  return tlv(
    contextTag(1),
    integer(3),
    explicit(0, identifier),
    ...(keyingMaterial === undefined ? [] : [explicit(1, octetString(keyingMaterial))]),
    sequence(objectId(oids.dstuKeyAgreement), keyWrapAlgorithm),
    sequence(sequence(issuerAndSerial(recipient), octetString(wrapped))),
  );
};

const wrapFor = (recipient: Certificate, sender: EnvelopeSender | undefined, contentKey: Bytes): Bytes => {
  const key = recipient.publicKey();
  if (key.kind !== 'dstu') throw new EnvelopeError('unknown-algorithm', "The recipient's key is not of DSTU 4145");
  const origin = originOf(key.curve, sender);
  const { scalar, keyingMaterial } = origin;
  const agreement = { curve: key.curve, scalar, publicKey: key.point, ...(keyingMaterial && { keyingMaterial }) };
  const keys = agreedKeys(agreement);
  const [first] = keys;
  if (first === undefined) throw new RangeError('no key was agreed upon');
  const wrapped = wrapKey(first, contentKey);
  wipe(...keys);
  return recipientInfo(recipient, origin, wrapped);
};

const encryptedContent = (content: Bytes, contentKey: Bytes): Bytes => {
  const iv = random(8);
  const cipher = new Gost28147(contentKey);
  const body = cipher.encryptCfb(iv, content);
  cipher.wipe();
  const algorithm = sequence(objectId(oids.gost28147Cfb), sequence(octetString(iv), octetString(standardSbox)));
  return sequence(objectId(oids.data), algorithm, implicit(0, body));
};

/**
 * EnvelopedData (RFC 5652 §6) for one recipient by key agreement of DSTU 4145, GOST 28147 in CFB mode: with the sender's
 * own key and certificate, as the programs of the country close theirs, or, without a sender, with a key for this
 * envelope alone. Throws EnvelopeError where the curves differ, KeyError where the recipient's key is not one we take.
 */
export const encryptEnvelope = async (
  content: Bytes,
  recipient: Certificate,
  sender?: EnvelopeSender,
): Promise<Bytes> => {
  const contentKey = random(32);
  const info = wrapFor(recipient, sender, contentKey);
  const encrypted = encryptedContent(content, contentKey);
  wipe(contentKey);
  return sequence(objectId(oids.envelopedData), explicit(0, sequence(integer(2), setOf(info), encrypted)));
};
