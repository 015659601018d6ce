import * as oids from '../algorithms/oids.ts';
import type { Certificate } from './certificate.ts';

/** Certificates of a centre's services sign answers and time-stamps, never documents. */
const isForService = ({ extendedKeyUsage }: Certificate): boolean =>
  extendedKeyUsage?.some((usage) => usage === oids.timeStamping || usage === oids.ocspSigning) ?? false;

/** Whether documents may be signed with the key of this certificate (RFC 5280 §4.2.1.3, §4.2.1.12), whatever the time. */
export const isForDocuments = (certificate: Certificate): boolean => {
  const { keyUsage, isAuthority } = certificate;
  const signs = keyUsage?.has('digitalSignature') || keyUsage?.has('nonRepudiation');
  return signs === true && !isAuthority && !isForService(certificate);
};
