import { normaliseBer } from '../asn1/ber.ts';
import {
  childrenOf,
  contextChild,
  contextTag,
  implicitOctetsOf,
  octetsOf,
  oidOf,
  readDer,
  smallIntegerOf,
  type Tlv,
  tags,
} from '../asn1/der.ts';
import * as oids from '../algorithms/oids.ts';
import { type Bytes, wipe } from '../bytes.ts';
import * as containerOids from './container-oids.ts';
import { DamagedContainer, UnknownAlgorithm } from './errors.ts';
import type { Password } from './password.ts';
import { checkMac } from './pkcs12-mac.ts';
import { decryptProtected, openEncryptedPrivateKeyInfo, readDecrypted } from './pkcs8.ts';
import type { PrivateKey } from './private-key.ts';
import { privateKeysOf } from './private-key-info.ts';
import { readContainer } from './read-container.ts';
import type { WorkBudget } from './work-budget.ts';

const mostBags = 200;
const deepestNesting = 3;

interface Opening {
  readonly password: Password;
  readonly budget: WorkBudget;
  readonly keys: PrivateKey[];
  readonly certificates: Bytes[];
  /** What could not be read for its algorithm, while something else may suffice. */
  readonly unknown: UnknownAlgorithm[];
  bags: number;
}

/** Does the work; an algorithm that is not supported is put down and passed over. */
const passingOver = async (opening: Opening, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UnknownAlgorithm)) throw error;
    opening.unknown.push(error);
  }
};

const readCertificate = (value: Tlv | undefined, opening: Opening): void => {
  const [type, wrapped] = childrenOf(value, tags.sequence);
  if (oidOf(type) !== containerOids.x509Certificate) return;
  opening.certificates.push(octetsOf(childrenOf(wrapped, contextTag(0))[0]).slice());
};

const readBag = async (bag: Tlv, opening: Opening, depth: number): Promise<void> => {
  opening.bags += 1;
  if (opening.bags > mostBags) throw new DamagedContainer('The key file holds too many things');
  const [type, wrapped] = childrenOf(bag, tags.sequence);
  const [value] = childrenOf(wrapped, contextTag(0));
  const oid = oidOf(type);
  if (value === undefined) throw new DamagedContainer('The key file holds an empty bag');
  if (oid === containerOids.certificateBag) readCertificate(value, opening);
  else if (oid === containerOids.keyBag) opening.keys.push(...privateKeysOf(value));
  else if (oid === containerOids.shroudedKeyBag)
    opening.keys.push(...(await openEncryptedPrivateKeyInfo(value, opening.password.octets, opening.budget)));
  else if (oid === containerOids.safeContentsBag) await readBags(value, opening, depth + 1);
};

const readBags = async (safeContents: Tlv, opening: Opening, depth: number): Promise<void> => {
  if (depth > deepestNesting) throw new DamagedContainer('The key file is nested too deep');
  for (const bag of childrenOf(safeContents, tags.sequence))
    await passingOver(opening, () => readBag(bag, opening, depth));
};

const readBer = (bytes: Bytes): Tlv => readDer(normaliseBer(bytes));

/** EncryptedData (RFC 5652 §8) under the password. */
const readEncrypted = async (content: Tlv | undefined, opening: Opening): Promise<void> => {
  const [, info] = childrenOf(content, tags.sequence);
  const parts = childrenOf(info, tags.sequence);
  const body = contextChild(parts, 0);
  if (body === undefined) throw new DamagedContainer('The key file lacks its encrypted content');
  const plain = await decryptProtected(parts[1], implicitOctetsOf(body, 0), opening.password.octets, opening.budget);
  try {
    await readBags(readDecrypted(plain, readBer), opening, 1);
  } finally {
    wipe(plain);
  }
};

const readSafe = async (contentInfo: Tlv, opening: Opening): Promise<void> => {
  const [type, wrapped] = childrenOf(contentInfo, tags.sequence);
  const [content] = childrenOf(wrapped, contextTag(0));
  const oid = oidOf(type);
  if (oid === oids.data) await readBags(await readContainer(octetsOf(content)), opening, 1);
  else if (oid === containerOids.encryptedData) await readEncrypted(content, opening);
  else throw new UnknownAlgorithm('Keys that are encrypted for a certificate are not supported');
};

/**
 * Keys and certificates of a PKCS #12 file (RFC 7292) under a password: MAC of GOST 34.311 or SHA, bags protected by
 * PBES2 or as in Key-6.dat. Bags of algorithms that are not supported are passed over while there is a key among the
 * others. Throws WrongPassword, UnknownAlgorithm, CostlyContainer, DamagedContainer, DerError.
 */
export const openPfx = async (
  pfx: Tlv,
  password: Password,
  budget: WorkBudget,
): Promise<{ keys: PrivateKey[]; certificates: Bytes[] }> => {
  const [version, authenticated, macData] = childrenOf(pfx, tags.sequence);
  const [type, wrapped] = childrenOf(authenticated, tags.sequence);
  if (smallIntegerOf(version) !== 3 || oidOf(type) !== oids.data)
    throw new UnknownAlgorithm('This kind of PKCS #12 is not supported');
  const safe = octetsOf(childrenOf(wrapped, contextTag(0))[0]);
  if (macData !== undefined) await checkMac(macData, safe, password.text, budget);
  const opening: Opening = { password, budget, keys: [], certificates: [], unknown: [], bags: 0 };
  for (const contentInfo of childrenOf(await readContainer(safe), tags.sequence))
    await passingOver(opening, () => readSafe(contentInfo, opening));
  const [unknown] = opening.unknown;
  if (opening.keys.length === 0 && unknown !== undefined) throw unknown;
  return { keys: opening.keys, certificates: opening.certificates };
};
