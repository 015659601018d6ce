import * as oids from '../algorithms/oids.ts';
import { childrenOf, DerError, oidOf, type Tlv, tags, textOf } from '../asn1/der.ts';
import { toHex } from '../bytes.ts';

/** One attribute of a distinguished name, the order of the name kept. */
export interface NameAttribute {
  readonly oid: string;
  readonly value: string;
}

const maximumAttributes = 100;

/** RFC 4514 §2.4: what is no text is written as its octets. */
const textOrOctets = (value: Tlv): string => {
  try {
    return textOf(value);
  } catch {
    return `#${toHex(value.raw)}`;
  }
};

const attributeOf = (tlv: Tlv): NameAttribute => {
  const [identifier, value, ...others] = childrenOf(tlv, tags.sequence);
  if (value === undefined || others.length > 0) throw new DerError('Not an attribute of a name');
  return { oid: oidOf(identifier), value: textOrOctets(value) };
};

/** The attributes of a Name (RFC 5280 §4.1.2.4). Throws DerError. */
export const parseName = (name: Tlv | undefined): readonly NameAttribute[] => {
  const attributes = childrenOf(name, tags.sequence).flatMap((set) => childrenOf(set, tags.set).map(attributeOf));
  if (attributes.length > maximumAttributes) throw new DerError('A name of too many attributes');
  return attributes;
};

/** The first value of that attribute in the name. */
export const attributeOfName = (name: readonly NameAttribute[], oid: string): string | undefined =>
  name.find((attribute) => attribute.oid === oid)?.value;

/** Text of a certificate as people may be shown it: without control and direction characters, blanks collapsed. */
export const shownText = (value: string | undefined): string | undefined =>
  value
    ?.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 400) || undefined;

/** The common name of a name, as it may be shown. */
export const commonNameOf = (name: readonly NameAttribute[]): string | undefined =>
  shownText(attributeOfName(name, oids.commonName));
