// Object identifiers met in containers of keys and nowhere else; the others are in algorithms/oids.ts.

// Protection of Key-6.dat by the Institute of Informational Technologies.
export const iitProtection = '1.3.6.1.4.1.19398.1.1.1.2';

// Attributes of a private key: curve and scalar of its companion for key agreement.
export const iitAgreementCurve = '1.3.6.1.4.1.19398.1.1.2.2';
export const iitAgreementScalar = '1.3.6.1.4.1.19398.1.1.2.3';

// RFC 8018.
export const pbes2 = '1.2.840.113549.1.5.13';
export const pbkdf2 = '1.2.840.113549.1.5.12';
export const hmacSha1 = '1.2.840.113549.2.7';
export const hmacSha256 = '1.2.840.113549.2.9';
export const hmacSha384 = '1.2.840.113549.2.10';
export const hmacSha512 = '1.2.840.113549.2.11';
export const aes128Cbc = '2.16.840.1.101.3.4.1.2';
export const aes192Cbc = '2.16.840.1.101.3.4.1.22';
export const aes256Cbc = '2.16.840.1.101.3.4.1.42';

// RFC 7292.
export const keyBag = '1.2.840.113549.1.12.10.1.1';
export const shroudedKeyBag = '1.2.840.113549.1.12.10.1.2';
export const certificateBag = '1.2.840.113549.1.12.10.1.3';
export const safeContentsBag = '1.2.840.113549.1.12.10.1.6';
export const x509Certificate = '1.2.840.113549.1.9.22.1';
export const friendlyName = '1.2.840.113549.1.9.20';
export const localKeyId = '1.2.840.113549.1.9.21';
export const encryptedData = '1.2.840.113549.1.7.6';

// Sun's protection of keys in a JKS.
export const jksProtection = '1.3.6.1.4.1.42.2.17.1.1';
