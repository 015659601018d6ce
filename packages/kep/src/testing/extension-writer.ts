import * as oids from '../algorithms/oids.ts';
import {
  bitString,
  booleanValue,
  explicit,
  implicit,
  integer,
  objectId,
  octetString,
  sequence,
  setOf,
  tlv,
} from '../asn1/der-writer.ts';
import { type Bytes, utf8 } from '../bytes.ts';
import type { KeyUsage } from '../x509/extensions.ts';
import { printableOrUtf8 } from './name-writer.ts';

/** The bits of RFC 5280 §4.2.1.3, in their order. */
const usageBits = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const satisfies readonly KeyUsage[];

/** What SubjectDirectoryAttributes may say of a person (z1399-12). */
export interface DirectoryAttributes {
  readonly taxId?: string;
  readonly edrpou?: string;
  readonly unzr?: string;
}

/** Where the certificate's centre answers. */
export interface CertificateUrls {
  readonly ocsp?: string;
  readonly issuers?: string;
  readonly timestamp?: string;
  readonly crl?: string;
  readonly deltaCrl?: string;
}

/** What QcStatements say (ETSI EN 319 412-5). */
export interface QualifiedStatements {
  readonly qualified?: boolean;
  readonly qscd?: boolean;
  readonly type?: 'signature' | 'seal';
}

/** An Extension of any kind around DER. */
export const extension = (oid: string, value: Bytes, critical = false): Bytes =>
  sequence(objectId(oid), ...(critical ? [booleanValue(true)] : []), octetString(value));

/** subjectKeyIdentifier. */
export const subjectKeyIdExtension = (keyId: Bytes): Bytes => extension(oids.subjectKeyIdentifier, octetString(keyId));

/** authorityKeyIdentifier with nothing but the key identifier. */
export const authorityKeyIdExtension = (keyId: Bytes): Bytes =>
  extension(oids.authorityKeyIdentifier, sequence(implicit(0, keyId)));

/** keyUsage, critical, without trailing zero bits (X.690 §11.2.2). */
export const keyUsageExtension = (usage: readonly KeyUsage[]): Bytes => {
  const positions = usage.map((bit) => usageBits.indexOf(bit));
  const last = Math.max(-1, ...positions);
  const octets = new Uint8Array(Math.floor(last / 8) + 1);
  for (const position of positions)
    octets[Math.floor(position / 8)] = (octets[Math.floor(position / 8)] ?? 0) | (0x80 >> (position % 8));
  return extension(oids.keyUsage, bitString(octets, octets.length * 8 - 1 - last), true);
};

/** extKeyUsage. */
export const extendedKeyUsageExtension = (purposes: readonly string[], critical = false): Bytes =>
  extension(oids.extendedKeyUsage, sequence(...purposes.map(objectId)), critical);

/** basicConstraints, critical; cA FALSE is the default and left out. */
export const basicConstraintsExtension = (authority: boolean, pathLength?: number): Bytes => {
  const parts = [
    ...(authority ? [booleanValue(true)] : []),
    ...(pathLength === undefined ? [] : [integer(pathLength)]),
  ];
  return extension(oids.basicConstraints, sequence(...parts), true);
};

/** certificatePolicies without qualifiers. */
export const policiesExtension = (policies: readonly string[]): Bytes =>
  extension(oids.certificatePolicies, sequence(...policies.map((policy) => sequence(objectId(policy)))));

/** qcStatements: QcCompliance, QcSSCD, QcType. */
export const qualifiedExtension = ({ qualified, qscd, type }: QualifiedStatements): Bytes => {
  const compliance = qualified ? [sequence(objectId(oids.qcCompliance))] : [];
  const device = qscd ? [sequence(objectId(oids.qcDevice))] : [];
  const purpose = type === 'seal' ? oids.qcTypeSeal : oids.qcTypeSignature;
  const kind = type ? [sequence(objectId(oids.qcType), sequence(objectId(purpose)))] : [];
  return extension(oids.qcStatements, sequence(...compliance, ...device, ...kind));
};

/** subjectDirectoryAttributes with the numbers of a person. */
export const directoryExtension = ({ taxId, edrpou, unzr }: DirectoryAttributes): Bytes => {
  const attribute = (oid: string, value: string | undefined): Bytes[] =>
    value === undefined ? [] : [sequence(objectId(oid), setOf(printableOrUtf8(value)))];
  const attributes = [...attribute(oids.drfo, taxId), ...attribute(oids.edrpou, edrpou), ...attribute(oids.unzr, unzr)];
  return extension(oids.subjectDirectoryAttributes, sequence(...attributes));
};

const address = (url: string): Bytes => tlv(0x86, utf8(url));

const accessExtension = (oid: string, methods: readonly (readonly [string, string | undefined])[]): Bytes[] => {
  const descriptions = methods.flatMap(([method, url]) =>
    url === undefined ? [] : [sequence(objectId(method), address(url))],
  );
  return descriptions.length === 0 ? [] : [extension(oid, sequence(...descriptions))];
};

const listExtension = (oid: string, url: string | undefined): Bytes[] =>
  url === undefined ? [] : [extension(oid, sequence(sequence(explicit(0, explicit(0, address(url))))))];

/** authorityInfoAccess, subjectInfoAccess (time-stamping), cRLDistributionPoints and freshestCRL, those there are. */
export const urlExtensions = ({ ocsp, issuers, timestamp, crl, deltaCrl }: CertificateUrls): Bytes[] => [
  ...listExtension(oids.crlDistributionPoints, crl),
  ...listExtension(oids.freshestCrl, deltaCrl),
  ...accessExtension(oids.authorityInformationAccess, [
    [oids.accessOcsp, ocsp],
    [oids.accessIssuers, issuers],
  ]),
  ...accessExtension(oids.subjectInformationAccess, [[oids.accessTimeStamping, timestamp]]),
];
