import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newAuthorizationCode, parseAuthorizationCode } from './authorization-code.ts';

const aCode = (): string => newAuthorizationCode(() => randomBytes(1)[0] ?? 0);

test('D10 a code is sixteen characters in fours, each as likely as any other', () => {
  const codes = Array.from({ length: 3_000 }, aCode);
  expect(new Set(codes).size).toBe(3_000);
  for (const code of codes) expect(code).toMatch(/^(?:[2-9ACEHKMPTX]{4}-){3}[2-9ACEHKMPTX]{4}$/);

  const counts = new Map<string, number>();
  for (const character of codes.join('').replaceAll('-', '')) counts.set(character, (counts.get(character) ?? 0) + 1);
  const expected = (3_000 * 16) / 17;
  for (const count of counts.values()) expect(Math.abs(count - expected) / expected).toBeLessThan(0.12);
});

test('D10 a code is read in any case, with any keyboard, with or without hyphens', () => {
  const code = aCode();
  const twins: Readonly<Record<string, string>> = {
    A: 'а',
    C: 'с',
    E: 'е',
    H: 'н',
    K: 'к',
    M: 'м',
    P: 'р',
    T: 'т',
    X: 'х',
  };
  const cyrillic = Array.from(code, (character) => twins[character] ?? character).join('');
  for (const typed of [code.toLowerCase(), cyrillic, code.replaceAll('-', ''), ` ${code.replaceAll('-', ' – ')} `])
    expect(parseAuthorizationCode(typed)).toBe(code);
});

test('D10 every single slip and every swap is noticed before anything is asked of the server', () => {
  fc.assert(
    fc.property(fc.nat({ max: 15 }), fc.nat({ max: 15 }), fc.nat({ max: 16 }), (place, other, value) => {
      const characters = Array.from(aCode().replaceAll('-', ''));
      const slipped = characters.with(place, '23456789ACEHKMPTX'.charAt(value)).join('');
      const swapped = characters
        .with(place, characters[other] ?? '')
        .with(other, characters[place] ?? '')
        .join('');
      for (const wrong of [slipped, swapped])
        expect(parseAuthorizationCode(wrong) !== null).toBe(wrong === characters.join(''));
    }),
  );
});
