import type { Bytes } from '../bytes.ts';
import type { Certificate } from '../x509/certificate.ts';

/** What of a certificate it takes to ask whether it was revoked. */
export type RevocationSubject = Pick<Certificate, 'serial' | 'issuerRaw' | 'notAfter' | 'isAuthority' | 'urls'>;

/** A date that no certificate outlives. */
const endOfTime = new Date(8.64e15);

const nowhere: Certificate['urls'] = { ocsp: [], crl: [], deltaCrl: [], issuers: [], timestamp: [] };

/**
 * A user's certificate that is known by its issuer and serial number (the content octets of the INTEGER) only, so that it
 * can be asked about. Where its centre publishes its lists is what other certificates of the same issuer say. Whether an
 * answer came too late for a certificate that had run out is for whoever has the certificate to see.
 */
export const subjectNamed = (
  serial: Bytes,
  issuer: Pick<Certificate, 'subjectRaw'>,
  others: readonly Pick<Certificate, 'urls'>[],
): RevocationSubject => ({
  ...{ serial, issuerRaw: issuer.subjectRaw, notAfter: endOfTime, isAuthority: false },
  urls:
    others.find(({ urls }) => urls.crl.length > 0)?.urls ??
    others.find(({ urls }) => urls.ocsp.length > 0)?.urls ??
    nowhere,
});
