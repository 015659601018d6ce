import { contextTag, DerError, type Tlv, tags } from '../asn1/der.ts';
import type { Bytes } from '../bytes.ts';
import type { Certificate } from '../x509/certificate.ts';

/** IssuingDistributionPoint (RFC 5280 §5.2.5). */
export interface DistributionPoint {
  readonly raw: Bytes;
  /** The addresses it is published at; undefined when it is not limited to a place. */
  readonly urls?: readonly string[];
  readonly onlyUsers: boolean;
  readonly onlyAuthorities: boolean;
  readonly onlySomeReasons: boolean;
  readonly indirect: boolean;
  readonly onlyAttributes: boolean;
}

const mostNames = 100;

/** Names that are no address are passed over: no certificate we read refers to them. */
const urlsOf = (point: Tlv): readonly string[] => {
  const [names] = point.children;
  if (names?.tag !== contextTag(0)) return [];
  if (names.children.length > mostNames) throw new DerError('Too many names of a distribution point');
  return names.children
    .filter(({ tag, content }) => tag === contextTag(6, false) && content.length <= 2048)
    .map(({ content }) => String.fromCharCode(...content));
};

/** Reads the extension's value. Throws DerError. */
export const distributionPointOf = (element: Tlv): DistributionPoint => {
  if (element.tag !== tags.sequence) throw new DerError('Not a distribution point');
  const field = (n: number, constructed = false): Tlv | undefined =>
    element.children.find(({ tag }) => tag === contextTag(n, constructed));
  const isSet = (n: number): boolean => field(n)?.content.some((octet) => octet !== 0) === true;
  const point = field(0, true);
  return {
    raw: element.raw,
    ...(point && { urls: urlsOf(point) }),
    onlyUsers: isSet(1),
    onlyAuthorities: isSet(2),
    onlySomeReasons: field(3) !== undefined,
    indirect: isSet(4),
    onlyAttributes: isSet(5),
  };
};

/**
 * Whether the certificate is one of those that a CRL of this distribution point is about (RFC 5280 §6.3.3 (b)): not being
 * in a list of other certificates says nothing.
 */
export const covers = (
  point: DistributionPoint,
  { isAuthority, urls }: Pick<Certificate, 'isAuthority' | 'urls'>,
): boolean => {
  if (point.onlyAttributes || (isAuthority ? point.onlyUsers : point.onlyAuthorities)) return false;
  return !point.urls || point.urls.some((url) => urls.crl.includes(url) || urls.deltaCrl.includes(url));
};
