import * as oids from '../algorithms/oids.ts';
import { bitString, explicit, integer, sequence, time } from '../asn1/der-writer.ts';
import type { Bytes } from '../bytes.ts';
import type { KeyUsage } from '../x509/extensions.ts';
import {
  authorityKeyIdExtension,
  basicConstraintsExtension,
  type CertificateUrls,
  type DirectoryAttributes,
  directoryExtension,
  extendedKeyUsageExtension,
  extension,
  keyUsageExtension,
  policiesExtension,
  type QualifiedStatements,
  qualifiedExtension,
  subjectKeyIdExtension,
  urlExtensions,
} from './extension-writer.ts';
import { keyIdOfInfo, publicKeyInfo } from './public-key-writer.ts';
import { signatureAlgorithmOf, signatureBitsWith, type TestKey } from './test-keys.ts';

/** An extension the writer does not know; its value is DER. */
export interface OtherExtension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Bytes;
}

/**
 * A certificate, right or wrong. What may be null is left out of the certificate then; what may be undefined has a
 * sound value when it is.
 */
export interface CertificateShape {
  /** A number, or its octets, the most significant first. */
  readonly serial: bigint | Bytes;
  /** Names in DER: distinguishedName() writes them. */
  readonly issuer: Bytes;
  readonly subject: Bytes;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** The SubjectPublicKeyInfo: publicKeyInfo() writes it, of any shape and of anybody's key. */
  readonly spki: Bytes;
  /** Whoever signs, whatever `issuer` says. */
  readonly issuerKey: TestKey;
  /** The identifier of `spki` unless told. */
  readonly subjectKeyId?: Bytes | null;
  /** The identifier of `issuerKey` unless told. */
  readonly authorityKeyId?: Bytes | null;
  /** No extension unless told. */
  readonly keyUsage?: readonly KeyUsage[];
  readonly extendedKeyUsage?: { readonly purposes: readonly string[]; readonly critical?: boolean };
  /** No authority unless told. */
  readonly basicConstraints?: { readonly authority: boolean; readonly pathLength?: number } | null;
  /** The policy of qualified certificates of Ukraine unless told. */
  readonly policies?: readonly string[] | null;
  readonly statements?: QualifiedStatements;
  readonly directory?: DirectoryAttributes;
  readonly urls?: CertificateUrls;
  readonly otherExtensions?: readonly OtherExtension[];
  /** AlgorithmIdentifiers that lie about the signature, in the signed part and beside the signature. */
  readonly innerAlgorithm?: Bytes;
  readonly outerAlgorithm?: Bytes;
}

const extensionsOf = (shape: CertificateShape): Bytes[] => {
  const { subjectKeyId = keyIdOfInfo(shape.spki), policies = [oids.qualifiedPolicy] } = shape;
  const { authorityKeyId = keyIdOfInfo(publicKeyInfo(shape.issuerKey)), basicConstraints = { authority: false } } =
    shape;
  const { keyUsage, extendedKeyUsage, statements, directory, urls, otherExtensions = [] } = shape;
  return [
    ...(subjectKeyId ? [subjectKeyIdExtension(subjectKeyId)] : []),
    ...(authorityKeyId ? [authorityKeyIdExtension(authorityKeyId)] : []),
    ...(keyUsage ? [keyUsageExtension(keyUsage)] : []),
    ...(extendedKeyUsage ? [extendedKeyUsageExtension(extendedKeyUsage.purposes, extendedKeyUsage.critical)] : []),
    ...(basicConstraints ? [basicConstraintsExtension(basicConstraints.authority, basicConstraints.pathLength)] : []),
    ...(policies ? [policiesExtension(policies)] : []),
    ...(statements ? [qualifiedExtension(statements)] : []),
    ...(directory ? [directoryExtension(directory)] : []),
    ...(urls ? urlExtensions(urls) : []),
    ...otherExtensions.map(({ oid, value, critical }) => extension(oid, value, critical)),
  ];
};

/** A certificate of RFC 5280 in DER, of the shape that is asked for and signed by whoever is asked to. */
export const writeCertificate = async (shape: CertificateShape): Promise<Bytes> => {
  const algorithm = signatureAlgorithmOf(shape.issuerKey);
  const extensions = extensionsOf(shape);
  const tbs = sequence(
    explicit(0, integer(2)),
    integer(shape.serial),
    shape.innerAlgorithm ?? algorithm,
    shape.issuer,
    sequence(time(shape.notBefore), time(shape.notAfter)),
    shape.subject,
    shape.spki,
    ...(extensions.length === 0 ? [] : [explicit(3, sequence(...extensions))]),
  );
  const signature = bitString(await signatureBitsWith(shape.issuerKey, tbs));
  return sequence(tbs, shape.outerAlgorithm ?? algorithm, signature);
};
