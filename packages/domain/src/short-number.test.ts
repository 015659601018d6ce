import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseShortNumber, shortNumber, shortNumberCapacity, shortNumberOf } from './short-number.ts';

const alphabet = Array.from('23456789ACEHKMPTX');
const anySequence = fc.integer({ min: 0, max: shortNumberCapacity - 1 });

test('F19 a short number has eight characters in two groups, none of which looks like another', () => {
  fc.assert(
    fc.property(anySequence, (sequence) => {
      expect(shortNumber(sequence)).toMatch(/^[2-9ACEHKMPTX]{4}-[2-9ACEHKMPTX]{4}$/);
    }),
  );
});

test('F19 every number given out is read back as itself', () => {
  fc.assert(fc.property(anySequence, (sequence) => parseShortNumber(shortNumber(sequence)) === shortNumber(sequence)));
});

test('F19 twenty thousand applications in a row get different numbers', () => {
  const numbers = Array.from({ length: 20_000 }, (_, sequence) => shortNumber(sequence));

  expect(new Set(numbers).size).toBe(numbers.length);
});

test('F19 numbers of neighbours differ in at least five places', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 299_000 }), (sequence) => {
      const [one, next] = [shortNumber(sequence), shortNumber(sequence + 1)];
      const differing = Array.from(one).filter((character, place) => character !== next.charAt(place));
      expect(differing.length).toBeGreaterThanOrEqual(5);
    }),
  );
});

test('F19 one wrong character, wherever it is, makes a number invalid', () => {
  fc.assert(
    fc.property(anySequence, (sequence) => {
      const written = shortNumber(sequence);
      for (const [place, original] of Array.from(written).entries()) {
        if (original === '-') continue;
        for (const other of alphabet) {
          if (other === original) continue;
          expect(parseShortNumber(written.slice(0, place) + other + written.slice(place + 1))).toBeNull();
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('F19 two neighbouring characters that changed places make a number invalid', () => {
  fc.assert(
    fc.property(anySequence, (sequence) => {
      const dense = shortNumber(sequence).replace('-', '');
      for (let place = 0; place < dense.length - 1; place += 1) {
        const [one, other] = [dense.charAt(place), dense.charAt(place + 1)];
        if (one === other) continue;
        expect(parseShortNumber(dense.slice(0, place) + other + one + dense.slice(place + 2))).toBeNull();
      }
    }),
  );
});

test('F19 spaces, hyphens, small letters and a Cyrillic keyboard do not spoil a number', () => {
  const cyrillic: Record<string, string> = { A: 'а', C: 'с', E: 'е', H: 'н', K: 'к', M: 'м', P: 'р', T: 'т', X: 'х' };
  fc.assert(
    fc.property(anySequence, (sequence) => {
      const written = shortNumber(sequence);
      const typed = Array.from(written.replace('-', ' – '), (character) => cyrillic[character] ?? character).join('');
      expect(parseShortNumber(` № ${typed} `)).toBe(written);
      expect(parseShortNumber(written.replaceAll('8', 'В').replaceAll('3', 'З').replaceAll('5', 'S'))).toBe(written);
    }),
  );
});

test.each(['', '4K7X', '4K7X-93MAA', 'ПРИВІТ', '0000-0000', '4K7O-93MA'])(
  'F19 refuses %j, which is no number',
  (text) => {
    expect(parseShortNumber(text)).toBeNull();
  },
);

test('F19 there are numbers for four hundred million applications and no more', () => {
  expect(shortNumberCapacity).toBe(410_338_673);
  expect(() => shortNumber(shortNumberCapacity)).toThrow(RangeError);
  expect(() => shortNumber(-1)).toThrow(RangeError);
});

test('an application, a visit and a consultation never have the same number', () => {
  const sequences = [0, 1, 2, 5_000, 1_000_000];
  const numbers = sequences.flatMap((sequence) => [
    shortNumber(sequence),
    shortNumberOf('visit', sequence),
    shortNumberOf('consultation', sequence),
  ]);
  expect(new Set(numbers).size).toBe(numbers.length);
});
