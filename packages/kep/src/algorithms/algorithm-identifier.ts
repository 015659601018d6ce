import { childrenOf, DerError, oidOf, type Tlv, tags } from '../asn1/der.ts';

/** AlgorithmIdentifier (RFC 5280 §4.1.1.2). */
export interface AlgorithmIdentifier {
  readonly oid: string;
  readonly parameters?: Tlv;
}

/** Reads an AlgorithmIdentifier. Throws DerError. */
export const algorithmOf = (tlv: Tlv | undefined): AlgorithmIdentifier => {
  const [identifier, parameters, ...others] = childrenOf(tlv, tags.sequence);
  if (others.length > 0) throw new DerError('An algorithm with more than parameters');
  return { oid: oidOf(identifier), ...(parameters && { parameters }) };
};

/** RFC 3279 §2.2.1: some writers put NULL where nothing belongs. */
export const withoutParameters = ({ parameters }: AlgorithmIdentifier): boolean =>
  parameters === undefined || (parameters.tag === tags.null && parameters.content.length === 0);
