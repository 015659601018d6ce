import { createHash } from 'node:crypto';
import type { Certificate } from '../x509/certificate.ts';

/** SHA-256 of a certificate's DER in lower-case hexadecimal: by this it is pinned. */
export const sha256Of = ({ der }: Pick<Certificate, 'der'>): string => createHash('sha256').update(der).digest('hex');
