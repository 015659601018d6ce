import { childrenOf, octetsOf, type Tlv, tags } from '../asn1/der.ts';
import { type Bytes, concat, equalBytes, wipe } from '../bytes.ts';
import { Gost28147 } from '../primitives/gost28147.ts';
import { iteratedGost } from '../primitives/gost-kdf.ts';
import { DamagedContainer, WrongPassword } from './errors.ts';
import type { WorkBudget } from './work-budget.ts';

/** How often the password is hashed; the container does not say it. */
export const key6Hashes = 10_000;

const cipherBlock = 8;

/**
 * What is protected as in Key-6.dat of the Institute of Informational Technologies: GOST 28147 in simple substitution
 * under the password hashed 10,000 times by GOST 34.311, with an authentication code of the plain text. `parameters` is
 * `SEQUENCE { mac OCTET STRING, pad OCTET STRING OPTIONAL }`, the pad being the encrypted rest of the last block.
 * No standard describes it. Throws WrongPassword, DamagedContainer, DerError. The caller wipes the result.
 */
export const decryptKey6 = (parameters: Tlv | undefined, body: Bytes, password: Bytes, budget: WorkBudget): Bytes => {
  const [mac, pad] = childrenOf(parameters, tags.sequence);
  const code = octetsOf(mac);
  const encrypted = pad === undefined ? body : concat(body, octetsOf(pad));
  const padding = encrypted.length - body.length;
  if (code.length !== 4 || padding >= cipherBlock || encrypted.length % cipherBlock !== 0 || body.length === 0)
    throw new DamagedContainer('The key file does not hold whole blocks');
  budget.spend(key6Hashes);
  const key = iteratedGost(password, key6Hashes);
  const cipher = new Gost28147(key);
  const padded = cipher.decryptEcb(encrypted);
  const plain = padded.slice(0, body.length);
  const authentic = equalBytes(cipher.mac(plain), code);
  wipe(key, padded);
  cipher.wipe();
  if (authentic) return plain;
  wipe(plain);
  throw new WrongPassword();
};
