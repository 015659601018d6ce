import * as oids from '../../algorithms/oids.ts';
import { integer, sequence } from '../../asn1/der-writer.ts';
import type { Bytes } from '../../bytes.ts';

export const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';
export const xadesNamespace = 'http://uri.etsi.org/01903/v1.3.2#';
export const envelopedTransform = `${signatureNamespace}enveloped-signature`;
export const signedPropertiesType = 'http://uri.etsi.org/01903#SignedProperties';

const more = 'http://www.w3.org/2001/04/xmldsig-more#';

/** Signatures by their identifiers in XML (RFC 9231 §2.3; the Ukrainian ones as state services write them). */
export const signatureMethods: ReadonlyMap<string, string> = new Map([
  [`${more}rsa-sha256`, oids.rsaSha256],
  [`${more}rsa-sha384`, oids.rsaSha384],
  [`${more}rsa-sha512`, oids.rsaSha512],
  [`${more}ecdsa-sha256`, oids.ecdsaSha256],
  [`${more}ecdsa-sha384`, oids.ecdsaSha384],
  [`${more}ecdsa-sha512`, oids.ecdsaSha512],
  [`${more}dstu4145-gost34311`, oids.dstu4145LittleEndian],
  [`${more}dstu4145-dstu7564-256`, oids.dstu4145Kupyna256LittleEndian],
  [`${more}dstu4145-dstu7564-384`, oids.dstu4145Kupyna384LittleEndian],
  [`${more}dstu4145-dstu7564-512`, oids.dstu4145Kupyna512LittleEndian],
]);

/** The SEQUENCE of two integers that certificates carry, of the r‖s that XML carries (RFC 9231 §2.3.6). */
export const ecdsaSignatureOf = (pair: Bytes): Bytes => {
  const half = pair.length / 2;
  return sequence(integer(pair.subarray(0, half)), integer(pair.subarray(half)));
};
