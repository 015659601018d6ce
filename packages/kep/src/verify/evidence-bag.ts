import { type Bytes, equalBytes } from '../bytes.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { Evidence } from './report.ts';

/** Compared octet by octet: a list of revocations is too long to make a name of. */
const addOnce = (kept: Bytes[], bytes: Bytes): void => {
  if (!kept.some((one) => equalBytes(one, bytes))) kept.push(bytes);
};

/** Copies: what the views were cut from may be large, and is the caller's. */
const copies = (kept: readonly Bytes[]): readonly Bytes[] => kept.map((bytes) => bytes.slice());

interface Answer {
  readonly source: 'ocsp' | 'crl' | 'none';
  readonly der: readonly Bytes[];
}

/** Collects what verdicts rest on, each thing once. */
export class EvidenceBag {
  readonly #certificates: Bytes[] = [];
  readonly #ocspResponses: Bytes[] = [];
  readonly #crls: Bytes[] = [];

  addPath(path: readonly Certificate[]): void {
    for (const { der } of path) addOnce(this.#certificates, der);
  }

  addAnswer({ source, der, confirmedBy }: Answer & { readonly confirmedBy?: Answer }): void {
    for (const bytes of der) addOnce(source === 'ocsp' ? this.#ocspResponses : this.#crls, bytes);
    if (confirmedBy) this.addAnswer(confirmedBy);
  }

  list(): Evidence {
    return {
      certificates: copies(this.#certificates),
      ocspResponses: copies(this.#ocspResponses),
      crls: copies(this.#crls),
    };
  }
}
