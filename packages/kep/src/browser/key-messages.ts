import type { Bytes } from '../bytes.ts';
import type { Identity } from '../x509/identity.ts';

/** What the page is told of the signer's certificate. All of it is public; nothing of it is verified yet. */
export interface CertificateInfo {
  readonly der: Bytes;
  readonly identity: Identity;
  /** The common name of the centre that issued it. */
  readonly issuerName: string;
  /** Lower-case hexadecimal digits. */
  readonly serialHex: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** The digest that signatures of this key rest on: what `sign` takes in place of a content. */
  readonly digestOid: string;
}

/** Why no key could be taken from a file. */
export type FileFault = 'not-a-key' | 'damaged' | 'too-large' | 'unknown-algorithm';

/** The key can sign: its certificate is there, in force, and for signing. */
export interface Ready {
  readonly kind: 'ready';
  readonly certificate: CertificateInfo;
}

/** The certificate is this key's and the key cannot sign with it. */
export interface Unfit {
  readonly kind: 'expired' | 'not-yet-valid' | 'not-for-signing';
  readonly certificate: CertificateInfo;
}

/** What comes of opening a file. */
export type OpenAnswer =
  | Ready
  | Unfit
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'not-a-key-file'; readonly fault: FileFault }
  /** `keyIds`, 64 hexadecimal digits each, are for the centre's look-up; none where the centres cannot look up such keys. */
  | { readonly kind: 'certificate-needed'; readonly keyIds: readonly string[] };

/** What comes of giving certificates to an opened key. */
export type AttachAnswer = Ready | Unfit | { readonly kind: 'not-a-certificate' | 'not-this-key' };

/** What comes of signing: as many signatures (CAdES-BES, DER) as there were contents, in their order. */
export type SignAnswer =
  | { readonly kind: 'signed'; readonly signatures: readonly Bytes[] }
  | Unfit
  | { readonly kind: 'certificate-needed'; readonly keyIds: readonly string[] };

/** The worker broke, was destroyed, or met what it should not have; nothing more is told of it. */
export interface Failed {
  readonly kind: 'failed';
}

export type ToSign = { readonly content: Bytes } | { readonly digest: Bytes };

/** What the page asks of the worker. */
export type KeyRequest =
  | { readonly ask: 'open'; readonly file: Bytes; readonly password: Bytes }
  | { readonly ask: 'attach'; readonly certificates: readonly Bytes[] }
  | { readonly ask: 'sign'; readonly contents: readonly ToSign[]; readonly detached: boolean };

/** Requests and answers are told apart by numbers, as they may overtake one another. */
export interface Numbered<Message> {
  readonly number: number;
  readonly message: Message;
}

export type KeyAnswer = OpenAnswer | AttachAnswer | SignAnswer | Failed;
