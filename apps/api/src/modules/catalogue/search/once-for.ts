import type { Reference } from '../reference.ts';

/** What follows from the reference alone, worked out once for each state of it: a change brings another one. */
export const onceFor = <T>(make: (reference: Reference) => T): ((reference: Reference) => T) => {
  const made = new WeakMap<Reference, { readonly value: T }>();
  return (reference) => {
    const known = made.get(reference) ?? { value: make(reference) };
    made.set(reference, known);
    return known.value;
  };
};
