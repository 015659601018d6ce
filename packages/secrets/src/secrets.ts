import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
const ivBytes = 12;
const tagBytes = 16;

/** The keys of one installation, each 32 random bytes in base64. */
export interface SecretKeys {
  readonly secretKey: string;
  readonly dataKey: string;
  /** 1–255; one more at each rotation. */
  readonly dataKeyVersion: number;
  /** The key of the version before, while its rows are rewritten. */
  readonly previousDataKey?: string | undefined;
}

/** Names the place a ciphertext belongs to; moved to another row or column it no longer opens. */
export interface SealPlace {
  readonly table: string;
  readonly id: string;
  readonly column: string;
}

/** Seals and opens with one key. */
export type Box = Pick<Secrets, 'seal' | 'open'>;

/** What the house can do with its keys, without showing them. */
export interface Secrets {
  /** AES-256-GCM: version, IV, tag, ciphertext. */
  seal(place: SealPlace, plain: string): Uint8Array<ArrayBuffer>;
  /** Throws when the bytes were changed, moved or made with an unknown key. */
  open(place: SealPlace, sealed: Uint8Array): string;
  /** Keyed hash for looking up a value that is stored sealed. */
  blindIndex(field: string, value: string): Uint8Array<ArrayBuffer>;
  /** 256 bits derived for one purpose from one subject: links, codes, form tokens. base64url. */
  derive(purpose: string, subject: string): string;
  /** A key of 32 random bytes for one thing, and that key as it is stored: what is sealed with it is gone when it is. */
  newOwnKey(place: SealPlace): { readonly box: Box; readonly sealedKey: Uint8Array<ArrayBuffer> };
  /** The box of a key that newOwnKey() made. Throws as open() does. */
  ownKey(place: SealPlace, sealedKey: Uint8Array): Box;
  /** The keys that wrap each file's own key, by version. */
  readonly fileKeyring: { readonly current: number; readonly keys: ReadonlyMap<number, Buffer> };
}

const keyFor = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), 'cabinet', purpose, 32));

/** Compares two strings without telling where they differ. */
export const sameSecret = (one: string, other: string): boolean => {
  const left = createHmac('sha256', 'compare').update(one).digest();
  return timingSafeEqual(left, createHmac('sha256', 'compare').update(other).digest());
};

const aadOf = (place: SealPlace, version: number): Buffer =>
  Buffer.from(`${place.table}|${place.id}|${place.column}|${version}`);

/** Version, IV, tag, ciphertext under the key of that version. */
const boxOf = (current: number, keyOf: (version: number) => Buffer): Box => ({
  seal(place, plain) {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', keyOf(current), iv).setAAD(aadOf(place, current));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return new Uint8Array(Buffer.concat([Buffer.of(current), iv, cipher.getAuthTag(), body]));
  },
  open(place, sealed) {
    const bytes = Buffer.from(sealed);
    const version = bytes[0] ?? 0;
    const opened = createDecipheriv('aes-256-gcm', keyOf(version), bytes.subarray(1, 1 + ivBytes))
      .setAAD(aadOf(place, version))
      .setAuthTag(bytes.subarray(1 + ivBytes, 1 + ivBytes + tagBytes));
    return Buffer.concat([opened.update(bytes.subarray(1 + ivBytes + tagBytes)), opened.final()]).toString('utf8');
  },
});

/** The key of one thing is never turned: the key that wraps it is. */
const ownVersion = 0;
const boxOfKey = (key: Buffer): Box =>
  boxOf(ownVersion, (version) => {
    if (version !== ownVersion) throw new Error(`A key of its own has no version ${version}`);
    return key;
  });

export function openSecrets(keys: SecretKeys): Secrets {
  const { dataKeyVersion: current, previousDataKey } = keys;
  const dataKeys = new Map([[current, keys.dataKey]]);
  if (previousDataKey) dataKeys.set(current - 1, previousDataKey);
  const ringFor = (purpose: string): Map<number, Buffer> =>
    new Map([...dataKeys].map(([version, key]) => [version, keyFor(key, purpose)]));
  const fieldKeys = ringFor('fields');
  // Lookups must go on finding rows of the key before, so the index does not turn with the data key.
  const indexKey = keyFor(keys.secretKey, 'blind index');
  const deriveKey = keyFor(keys.secretKey, 'derive');
  const fields = boxOf(current, (version) => {
    const key = fieldKeys.get(version);
    if (!key) throw new Error(`No data key of version ${version} is configured`);
    return key;
  });

  return {
    fileKeyring: { current, keys: ringFor('files') },
    ...fields,
    newOwnKey(place) {
      const key = randomBytes(32);
      return { box: boxOfKey(key), sealedKey: fields.seal(place, key.toString('base64')) };
    },
    ownKey: (place, sealedKey) => boxOfKey(Buffer.from(fields.open(place, sealedKey), 'base64')),
    blindIndex: (field, value) =>
      new Uint8Array(createHmac('sha256', indexKey).update(`${field}|${value}`).digest().subarray(0, 16)),
    derive: (purpose, subject) => createHmac('sha256', deriveKey).update(`${purpose}|${subject}`).digest('base64url'),
  };
}
