import * as oids from '../algorithms/oids.ts';
import { childrenOf, DerError, oidOf, type Tlv, tags, textOf } from '../asn1/der.ts';
import type { Certificate } from './certificate.ts';
import { readExtension } from './extensions.ts';
import { attributeOfName, commonNameOf, shownText } from './names.ts';
import { isSomebodys, personNumberForm, tidyNumber } from './person-number.ts';

/** Who a certificate says it is of. True only when the certificate was verified. */
export interface Identity {
  /** The common name: of a person all their names, of a seal the organisation's. Empty when there is none. */
  readonly fullName: string;
  readonly surname?: string;
  /** The given name and the patronymic. */
  readonly givenName?: string;
  readonly organization?: string;
  readonly title?: string;
  /** The subject's serialNumber attribute as it is written. */
  readonly serialNumber?: string;
  /** РНОКПП of ten digits, or the passport that by law stands for it: nine digits, or two Ukrainian letters and six digits. */
  readonly taxId?: string;
  /** ЄДРПОУ, eight digits. */
  readonly edrpou?: string;
  /** УНЗР, YYYYMMDD-NNNNN. */
  readonly unzr?: string;
  /** The certificate calls itself qualified. */
  readonly qualified: boolean;
  /** The certificate says that its key is in a qualified device. */
  readonly qscd: boolean;
  readonly purpose: 'signature' | 'seal' | undefined;
}

type Attributes = ReadonlyMap<string, readonly string[]>;

/** RFC 5280 §4.2.1.8. A value that is no text counts for none. */
const directoryAttributes = (tlv: Tlv): Attributes => {
  const attributes = new Map<string, string[]>();
  for (const attribute of childrenOf(tlv, tags.sequence)) {
    const [identifier, values] = childrenOf(attribute, tags.sequence);
    const oid = oidOf(identifier);
    attributes.set(oid, [...(attributes.get(oid) ?? []), ...childrenOf(values, tags.set).flatMap(textIfAny)]);
  }
  return attributes;
};

/** What cannot be read names nobody. */
const orNothing = <T>(read: () => readonly T[]): readonly T[] => {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof DerError) return [];
    throw fault;
  }
};

const textIfAny = (value: Tlv): readonly string[] => orNothing(() => [textOf(value)]);

const attributesOf = ({ extensions }: Certificate): Attributes =>
  new Map(
    orNothing(() => [...(readExtension(extensions, oids.subjectDirectoryAttributes, directoryAttributes) ?? [])]),
  );

/** The one value of that form that the sources agree on; none where two differ, for nobody can say which is right. */
const agreed = (sources: readonly (string | undefined)[], form: RegExp): string | undefined => {
  const values = new Set(sources.flatMap((source) => (source === undefined ? [] : tidyNumber(source))));
  const fitting = [...values].filter((value) => isSomebodys(value, form));
  return fitting.length === 1 ? fitting[0] : undefined;
};

const edrpouForm = /^\d{8}$/;
const unzrForm = /^\d{8}-\d{5}$/;

/** ETSI EN 319 412-1 §5.1.3–5.1.4: who gave the number, then the number. */
const withoutPrefix = (value: string | undefined, prefix: string): string | undefined =>
  value?.trim().toUpperCase().startsWith(prefix) ? value.trim().slice(prefix.length) : undefined;

const purposeOfType = (type: Tlv): readonly ('signature' | 'seal')[] => {
  if (type.tag !== tags.oid) return [];
  const oid = oidOf(type);
  if (oid === oids.qcTypeSignature) return ['signature'];
  return oid === oids.qcTypeSeal ? ['seal'] : [];
};

/** QcType (ETSI EN 319 412-5 §4.2.3), and where there is none the older mark of a seal. A certificate for both is for neither. */
const purposeOf = ({ qcStatements, extendedKeyUsage }: Certificate): Identity['purpose'] => {
  if (!qcStatements.has(oids.qcType)) return extendedKeyUsage?.includes(oids.uaStamp) ? 'seal' : undefined;
  const purposes = new Set(orNothing(() => qcStatements.get(oids.qcType)?.children.flatMap(purposeOfType) ?? []));
  return purposes.size === 1 ? [...purposes][0] : undefined;
};

const namesOf = ({
  subject,
}: Certificate): Pick<Identity, 'surname' | 'givenName' | 'organization' | 'title' | 'serialNumber'> => {
  const surname = shownText(attributeOfName(subject, oids.surname));
  const givenName = shownText(attributeOfName(subject, oids.givenName));
  const organization = shownText(attributeOfName(subject, oids.organization));
  const title = shownText(attributeOfName(subject, oids.title));
  const serialNumber = shownText(attributeOfName(subject, oids.serialNumber));
  return {
    ...(surname && { surname }),
    ...(givenName && { givenName }),
    ...(organization && { organization }),
    ...(title && { title }),
    ...(serialNumber && { serialNumber }),
  };
};

const numbersOf = (certificate: Certificate): Pick<Identity, 'taxId' | 'edrpou' | 'unzr'> => {
  const { subject } = certificate;
  const attributes = attributesOf(certificate);
  const said = (oid: string): readonly string[] => attributes.get(oid) ?? [];
  const personal = withoutPrefix(attributeOfName(subject, oids.serialNumber), 'TINUA-');
  const legal = withoutPrefix(attributeOfName(subject, oids.organizationIdentifier), 'NTRUA-');
  const taxId = agreed([...said(oids.drfo), personal], personNumberForm);
  const edrpou = agreed([...said(oids.edrpou), legal], edrpouForm);
  const unzr = agreed(said(oids.unzr), unzrForm);
  return { ...(taxId && { taxId }), ...(edrpou && { edrpou }), ...(unzr && { unzr }) };
};

/**
 * Who the certificate is of: names from its subject, numbers from its subject directory attributes and from the newer
 * `TINUA-…` and `NTRUA-…` forms of the subject. A number that is blank, of another form, all zeros, or written in two
 * places differently is left out. Never throws.
 */
export const extractIdentity = (certificate: Certificate): Identity => {
  const { qcStatements, subject } = certificate;
  const names = namesOf(certificate);
  const joined = [names.surname, names.givenName].filter((part) => part !== undefined).join(' ');
  return {
    fullName: commonNameOf(subject) ?? (joined || (names.organization ?? '')),
    ...names,
    ...numbersOf(certificate),
    qualified: qcStatements.has(oids.qcCompliance) || qcStatements.has(oids.uaQcCompliance),
    qscd: qcStatements.has(oids.qcDevice),
    purpose: purposeOf(certificate),
  };
};
