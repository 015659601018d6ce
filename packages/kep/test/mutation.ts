import fc from 'fast-check';
import type { Bytes } from '../src/bytes.ts';

/** One change: what is done, where (as a part of the whole, out of a million), with which octet or length. */
export interface Mutation {
  readonly kind: (typeof kinds)[number];
  readonly place: number;
  readonly value: number;
}

const kinds = ['flip', 'set', 'insert', 'remove', 'cut', 'repeat', 'zero'] as const;

/** Any single change; most break the length of something and so end the parsing early. */
export const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...kinds),
  place: fc.nat(999_999),
  value: fc.nat(255),
});

/** The octets with the change made to a copy of them. */
export const mutated = (bytes: Bytes, { kind, place, value }: Mutation): Bytes => {
  const at = Math.floor((place / 1_000_000) * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const copy = bytes.slice();
  switch (kind) {
    case 'flip':
      copy[at] = (copy[at] ?? 0) ^ (1 << (value & 7));
      return copy;
    case 'set':
      copy[at] = value;
      return copy;
    case 'zero':
      return copy.fill(0, at, at + value);
    case 'insert':
      return joined(before, Uint8Array.of(value), after);
    case 'remove':
      return joined(before, after.subarray(1 + (value & 15)));
    case 'cut':
      return before.slice();
    case 'repeat':
      return joined(before, after.subarray(0, value), after);
  }
};

const joined = (...parts: readonly Bytes[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
};
