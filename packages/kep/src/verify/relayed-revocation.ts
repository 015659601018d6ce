import { type Bytes, toHex } from '../bytes.ts';
import { checkCrl } from '../revocation/check-crl.ts';
import { checkOcspResponse } from '../revocation/ocsp.ts';
import type { RevocationSource } from './trust.ts';

/** A question that names no person: the issuer by SHA-256 of its certificate, the certificate by its serial number, both in hexadecimal. */
export interface RelayedQuestion {
  readonly issuerSha256: string;
  readonly serial: string;
  readonly at: Date;
}

/** What a centre answered: one OCSP response, or a list and perhaps its delta; 'silent' where nobody could say. */
export interface RelayedAnswer {
  readonly source: 'ocsp' | 'crl' | 'silent';
  readonly der: readonly Bytes[];
}

/**
 * A source for who cannot ask centres themselves, as pages cannot: somebody else asks and hands the signed answer on,
 * which is checked here and need not be believed. `ask` may reject, which counts as silence.
 */
export const relayedRevocation = (
  ask: (question: RelayedQuestion) => Promise<RelayedAnswer>,
  now: () => Date,
): RevocationSource => ({
  find: async ({ certificate, issuer, at }) => {
    const issuerSha256 = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', issuer.der)));
    const { source, der } = await ask({ issuerSha256, serial: toHex(certificate.serial), at });
    const [first, delta] = der;
    if (source === 'silent' || first === undefined) return null;
    const check = { certificate, issuer, at, now: now() };
    const answer =
      source === 'ocsp'
        ? await checkOcspResponse({ ...check, response: first })
        : await checkCrl({ ...check, crl: first, ...(delta && { delta }) });
    return { answer, source, der };
  },
});
