// Object identifiers by their names in the standards; the Ukrainian ones are of order 1236/5/453 (z1399-12). Each is an
// export of its own, for a bundler to leave out those that a page does not need: `import * as oids`.

// Digests
export const gost34311 = '1.2.804.2.1.1.1.1.2.1';
export const kupyna256 = '1.2.804.2.1.1.1.1.2.2.1';
export const kupyna384 = '1.2.804.2.1.1.1.1.2.2.2';
export const kupyna512 = '1.2.804.2.1.1.1.1.2.2.3';
export const sha1 = '1.3.14.3.2.26';
export const sha256 = '2.16.840.1.101.3.4.2.1';
export const sha384 = '2.16.840.1.101.3.4.2.2';
export const sha512 = '2.16.840.1.101.3.4.2.3';

// Signatures and keys
export const dstu4145 = '1.2.804.2.1.1.1.1.3.1';
export const dstu4145LittleEndian = '1.2.804.2.1.1.1.1.3.1.1';
export const dstu4145BigEndian = '1.2.804.2.1.1.1.1.3.1.1.1.1';
export const dstu4145Kupyna256 = '1.2.804.2.1.1.1.1.3.6.1';
export const dstu4145Kupyna384 = '1.2.804.2.1.1.1.1.3.6.2';
export const dstu4145Kupyna512 = '1.2.804.2.1.1.1.1.3.6.3';
export const dstu4145Kupyna256LittleEndian = '1.2.804.2.1.1.1.1.3.6.1.1';
export const dstu4145Kupyna384LittleEndian = '1.2.804.2.1.1.1.1.3.6.2.1';
export const dstu4145Kupyna512LittleEndian = '1.2.804.2.1.1.1.1.3.6.3.1';
export const ecPublicKey = '1.2.840.10045.2.1';
export const p256 = '1.2.840.10045.3.1.7';
export const p384 = '1.3.132.0.34';
export const p521 = '1.3.132.0.35';
export const ecdsaSha256 = '1.2.840.10045.4.3.2';
export const ecdsaSha384 = '1.2.840.10045.4.3.3';
export const ecdsaSha512 = '1.2.840.10045.4.3.4';
export const rsaEncryption = '1.2.840.113549.1.1.1';
export const rsaPss = '1.2.840.113549.1.1.10';
export const mgf1 = '1.2.840.113549.1.1.8';
export const rsaSha256 = '1.2.840.113549.1.1.11';
export const rsaSha384 = '1.2.840.113549.1.1.12';
export const rsaSha512 = '1.2.840.113549.1.1.13';

// Key agreement and ciphers
export const dstuKeyAgreement = '1.2.804.2.1.1.1.1.3.4';
export const gost28147KeyWrap = '1.2.804.2.1.1.1.1.1.1.5';
export const gost28147Cfb = '1.2.804.2.1.1.1.1.1.1.3';
export const hmacGost34311 = '1.2.804.2.1.1.1.1.1.2';

// CMS and its attributes (RFC 5652, RFC 5126)
export const data = '1.2.840.113549.1.7.1';
export const signedData = '1.2.840.113549.1.7.2';
export const envelopedData = '1.2.840.113549.1.7.3';
export const contentType = '1.2.840.113549.1.9.3';
export const messageDigest = '1.2.840.113549.1.9.4';
export const signingTime = '1.2.840.113549.1.9.5';
export const signingCertificate = '1.2.840.113549.1.9.16.2.12';
export const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';
export const signatureTimeStamp = '1.2.840.113549.1.9.16.2.14';
export const contentTimeStamp = '1.2.840.113549.1.9.16.2.20';
export const certificateReferences = '1.2.840.113549.1.9.16.2.21';
export const revocationReferences = '1.2.840.113549.1.9.16.2.22';
export const certificateValues = '1.2.840.113549.1.9.16.2.23';
export const revocationValues = '1.2.840.113549.1.9.16.2.24';
export const timestampInfo = '1.2.840.113549.1.9.16.1.4';

// Names (X.520)
export const commonName = '2.5.4.3';
export const surname = '2.5.4.4';
export const serialNumber = '2.5.4.5';
export const country = '2.5.4.6';
export const locality = '2.5.4.7';
export const stateOrProvince = '2.5.4.8';
export const organization = '2.5.4.10';
export const organizationalUnit = '2.5.4.11';
export const title = '2.5.4.12';
export const givenName = '2.5.4.42';
export const organizationIdentifier = '2.5.4.97';

// Certificate and CRL extensions (RFC 5280)
export const subjectDirectoryAttributes = '2.5.29.9';
export const subjectKeyIdentifier = '2.5.29.14';
export const keyUsage = '2.5.29.15';
export const subjectAltName = '2.5.29.17';
export const issuerAltName = '2.5.29.18';
export const basicConstraints = '2.5.29.19';
export const crlNumber = '2.5.29.20';
export const crlReason = '2.5.29.21';
export const invalidityDate = '2.5.29.24';
export const deltaCrlIndicator = '2.5.29.27';
export const issuingDistributionPoint = '2.5.29.28';
export const certificateIssuer = '2.5.29.29';
export const crlDistributionPoints = '2.5.29.31';
export const certificatePolicies = '2.5.29.32';
export const authorityKeyIdentifier = '2.5.29.35';
export const extendedKeyUsage = '2.5.29.37';
export const freshestCrl = '2.5.29.46';
export const authorityInformationAccess = '1.3.6.1.5.5.7.1.1';
export const qcStatements = '1.3.6.1.5.5.7.1.3';
export const subjectInformationAccess = '1.3.6.1.5.5.7.1.11';

// What extensions name
export const timeStamping = '1.3.6.1.5.5.7.3.8';
export const ocspSigning = '1.3.6.1.5.5.7.3.9';
export const uaStamp = '1.2.804.2.1.1.1.3.9';
export const accessOcsp = '1.3.6.1.5.5.7.48.1';
export const accessIssuers = '1.3.6.1.5.5.7.48.2';
export const accessTimeStamping = '1.3.6.1.5.5.7.48.3';
export const ocspBasic = '1.3.6.1.5.5.7.48.1.1';
export const ocspNonce = '1.3.6.1.5.5.7.48.1.2';
export const ocspNoCheck = '1.3.6.1.5.5.7.48.1.5';
export const qualifiedPolicy = '1.2.804.2.1.1.1.2.2';
export const uaTimestampPolicy = '1.2.804.2.1.1.1.2.3.1';

// Statements of a qualified certificate (ETSI EN 319 412-5; the last is the Ukrainian one)
export const qcCompliance = '0.4.0.1862.1.1';
export const qcDevice = '0.4.0.1862.1.4';
export const qcType = '0.4.0.1862.1.6';
export const qcTypeSignature = '0.4.0.1862.1.6.1';
export const qcTypeSeal = '0.4.0.1862.1.6.2';
export const uaQcCompliance = '1.2.804.2.1.1.1.2.1';

// Subject directory attributes
export const drfo = '1.2.804.2.1.1.1.11.1.4.1.1';
export const edrpou = '1.2.804.2.1.1.1.11.1.4.2.1';
export const unzr = '1.2.804.2.1.1.1.11.1.4.11.1';
