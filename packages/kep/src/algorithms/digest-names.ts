import * as oids from './oids.ts';

const encryption = 'http://www.w3.org/2001/04/xmlenc#';
const more = 'http://www.w3.org/2001/04/xmldsig-more#';

/** SHA-256 as XML names it, for what is written. */
export const sha256Name = `${encryption}sha256`;

/**
 * Digests by their names in XML. SHA-2 is of RFC 9231 §2.1 and XML Encryption; no document registers names for the
 * Ukrainian ones, and these are what is met in containers and lists. No SHA-1.
 */
export const digestsByName: ReadonlyMap<string, string> = new Map([
  [sha256Name, oids.sha256],
  [`${more}sha384`, oids.sha384],
  [`${encryption}sha512`, oids.sha512],
  ...[encryption, more].flatMap((base) => [
    [`${base}gost34311`, oids.gost34311] as const,
    [`${base}kupyna256`, oids.kupyna256] as const,
    [`${base}dstu7564-256`, oids.kupyna256] as const,
    [`${base}dstu7564-384`, oids.kupyna384] as const,
    [`${base}dstu7564-512`, oids.kupyna512] as const,
  ]),
]);
