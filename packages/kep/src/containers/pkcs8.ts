import { childrenOf, DerError, octetsOf, readDer, type Tlv, tags } from '../asn1/der.ts';
import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import { type Bytes, wipe } from '../bytes.ts';
import * as containerOids from './container-oids.ts';
import { UnknownAlgorithm, WrongPassword } from './errors.ts';
import { decryptKey6 } from './key6.ts';
import type { PrivateKey } from './private-key.ts';
import { isPrivateKeyInfo, privateKeysOf } from './private-key-info.ts';
import type { WorkBudget } from './work-budget.ts';

/**
 * Undoes a password's protection, whichever of those we know the AlgorithmIdentifier names. Throws WrongPassword where
 * that shows, UnknownAlgorithm, CostlyContainer, DamagedContainer, DerError. The caller wipes the result.
 */
export const decryptProtected = async (
  algorithm: Tlv | undefined,
  body: Bytes,
  password: Bytes,
  budget: WorkBudget,
): Promise<Bytes> => {
  const { oid, parameters } = algorithmOf(algorithm);
  if (oid === containerOids.iitProtection) return decryptKey6(parameters, body, password, budget);
  if (oid === containerOids.pbes2) {
    const { decryptPbes2 } = await import('./pbes2.ts');
    return decryptPbes2(parameters, body, password, budget);
  }
  throw new UnknownAlgorithm(`Protection ${oid} is not supported`);
};

/** Whether the element has the shape of an EncryptedPrivateKeyInfo: an algorithm and octets, nothing more. */
export const isEncryptedPrivateKeyInfo = ({ tag, children }: Tlv): boolean =>
  tag === tags.sequence &&
  children.length === 2 &&
  children[0]?.tag === tags.sequence &&
  children[0].children[0]?.tag === tags.oid &&
  children[1]?.tag === tags.octetString;

/** Reads what a password's protection was undone from; octets that say nothing speak of a wrong password, which it throws. */
export const readDecrypted = (plain: Bytes, read: (bytes: Bytes) => Tlv = readDer): Tlv => {
  try {
    const tlv = read(plain);
    if (tlv.tag !== tags.sequence) throw new WrongPassword();
    return tlv;
  } catch (error) {
    if (error instanceof DerError) throw new WrongPassword();
    throw error;
  }
};

/**
 * The keys of an EncryptedPrivateKeyInfo (RFC 5958 §3), which is the shape of Key-6.dat too. Throws WrongPassword,
 * UnknownAlgorithm, CostlyContainer, DamagedContainer, DerError.
 */
export const openEncryptedPrivateKeyInfo = async (
  tlv: Tlv,
  password: Bytes,
  budget: WorkBudget,
): Promise<PrivateKey[]> => {
  const [algorithm, body] = childrenOf(tlv, tags.sequence);
  const plain = await decryptProtected(algorithm, octetsOf(body), password, budget);
  try {
    const info = readDecrypted(plain);
    if (!isPrivateKeyInfo(info)) throw new WrongPassword();
    return privateKeysOf(info);
  } finally {
    wipe(plain);
  }
};
