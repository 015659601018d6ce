import { DerError, type Tlv } from '../asn1/der.ts';

/** The fields of a SEQUENCE in their order; what is left over at the end is an error, not something to skip. */
export interface Fields {
  /** The next field, whatever it is; undefined after the last. */
  next(): Tlv | undefined;
  /** The next field when it has this tag; otherwise undefined, and it stays the next. */
  optional(tag: number): Tlv | undefined;
  /** Throws DerError when fields are left. */
  end(): void;
}

/** Reads the children of an element one after another. Throws DerError unless the element is there with this tag. */
export const fieldsOf = (element: Tlv | undefined, tag: number): Fields => {
  if (element?.tag !== tag) throw new DerError(`Tag ${element?.tag} where ${tag} belongs`);
  const { children } = element;
  let at = 0;
  const next = (): Tlv | undefined => {
    const child = children[at];
    at += 1;
    return child;
  };
  return {
    next,
    optional: (wanted) => (children[at]?.tag === wanted ? next() : undefined),
    end: () => {
      if (at < children.length) throw new DerError('A field too many');
    },
  };
};

/** The only child of an `[n] EXPLICIT`. Throws DerError for none or several. */
export const onlyChild = ({ children }: Tlv): Tlv => {
  const [child, ...others] = children;
  if (child === undefined || others.length > 0) throw new DerError('Not one element inside a tag');
  return child;
};

/** The elements of a `SEQUENCE OF` or `SET OF`. Throws DerError for another tag or more than `most`. */
export const elementsOf = (element: Tlv | undefined, tag: number, most: number): readonly Tlv[] => {
  if (element?.tag !== tag) throw new DerError(`Tag ${element?.tag} where ${tag} belongs`);
  if (element.children.length > most) throw new DerError(`More than ${most} elements`);
  return element.children;
};
