import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import type { Bytes } from '../bytes.ts';

/**
 * A digest that only names something whose authenticity is proved otherwise (an OCSP CertID, an ESS v1 reference), so
 * SHA-1 may be among the algorithms. Rejects for an algorithm that is not known.
 */
export const identifierDigest = async (oid: string, data: Bytes): Promise<Bytes> =>
  oid === oids.sha1 ? new Uint8Array(await crypto.subtle.digest('SHA-1', data)) : digestOf(oid, data);
