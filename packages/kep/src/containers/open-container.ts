import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import { DerError, type Tlv, tags } from '../asn1/der.ts';
import { type Bytes, wipe } from '../bytes.ts';
import { isJceks, isJks, isPfx } from './container-kind.ts';
import * as containerOids from './container-oids.ts';
import { CostlyContainer, DamagedContainer, NotAKeyContainer, UnknownAlgorithm, WrongPassword } from './errors.ts';
import { type Password, readingsOf } from './password.ts';
import { isEncryptedPrivateKeyInfo, openEncryptedPrivateKeyInfo } from './pkcs8.ts';
import type { PrivateKey } from './private-key.ts';
import { isPrivateKeyInfo, privateKeysOf } from './private-key-info.ts';
import { readContainer } from './read-container.ts';
import { type WorkBudget, workBudget } from './work-budget.ts';

/** What a container held. */
export interface OpenedContainer {
  readonly kind: 'key6' | 'pkcs8' | 'pfx' | 'jks';
  /** At least one; which key belongs to which certificate their public keys say. */
  readonly keys: readonly PrivateKey[];
  /** DER of X.509, in the order of the container; often none. */
  readonly certificates: readonly Bytes[];
}

const largestFile = 1_048_576;

/** PrivatBank put six octets, the first of them 51, before its containers. */
const withoutPrefix = (file: Bytes): Bytes => (file[0] === 0x51 && file[6] === tags.sequence ? file.subarray(6) : file);

/** The element of a file that is neither of Java's stores. */
const elementOf = async (file: Bytes): Promise<Tlv> => {
  if (file[0] !== tags.sequence) throw new NotAKeyContainer('The file is no container of keys');
  const element = await readContainer(file);
  if (isPfx(element) || isPrivateKeyInfo(element) || isEncryptedPrivateKeyInfo(element)) return element;
  throw new NotAKeyContainer('The file is no container of keys');
};

type Opening = (password: Password, budget: WorkBudget) => Promise<OpenedContainer>;

const openingOfElement = (element: Tlv): Opening => {
  if (isPfx(element))
    return async (password, budget) => {
      const { openPfx } = await import('./pfx.ts');
      return { kind: 'pfx', ...(await openPfx(element, password, budget)) };
    };
  if (isPrivateKeyInfo(element)) return async () => ({ kind: 'pkcs8', keys: privateKeysOf(element), certificates: [] });
  return async ({ octets }, budget) => {
    const { oid } = algorithmOf(element.children[0]);
    const kind = oid === containerOids.iitProtection ? 'key6' : 'pkcs8';
    return { kind, keys: await openEncryptedPrivateKeyInfo(element, octets, budget), certificates: [] };
  };
};

const openingOf = async (file: Bytes): Promise<Opening> => {
  if (file.length > largestFile) throw new CostlyContainer('The file is larger than any key file');
  const bare = withoutPrefix(file);
  if (isJks(bare)) {
    const { openJks } = await import('./jks.ts');
    return async ({ text }) => ({ kind: 'jks', ...(await openJks(bare, text)) });
  }
  if (isJceks(bare)) throw new UnknownAlgorithm('JCEKS key stores are not supported');
  return openingOfElement(await elementOf(bare));
};

/** The first reading of the password that fits. */
const tryReadings = async (open: Opening, readings: readonly Password[]): Promise<OpenedContainer> => {
  const budget = workBudget();
  for (const reading of readings) {
    try {
      return await open(reading, budget);
    } catch (error) {
      if (!(error instanceof WrongPassword)) throw error;
    }
  }
  throw new WrongPassword();
};

/**
 * Opens a container of private keys, known by its content, not its name: Key-6.dat of IIT, PKCS #8 (protected or not),
 * PKCS #12, JKS, each also behind PrivatBank's six octets. A Cyrillic password is tried in UTF-8, then in
 * windows-1251. The file has at most 1 MiB and asks for at most 1,000,000 iterations at once, 2,000,000 in all. Throws
 * WrongPassword, or one of the UnsupportedContainer classes: NotAKeyContainer, DamagedContainer, CostlyContainer,
 * UnknownAlgorithm.
 */
export const openContainer = async (file: Bytes, password: string): Promise<OpenedContainer> => {
  const readings = readingsOf(password);
  try {
    const opened = await tryReadings(await openingOf(file), readings);
    if (opened.keys.length === 0) throw new NotAKeyContainer('There is no private key in the file');
    return opened;
  } catch (error) {
    if (error instanceof DerError) throw new DamagedContainer(`The key file is damaged: ${error.message}`);
    throw error;
  } finally {
    wipe(...readings.map(({ octets }) => octets));
  }
};
