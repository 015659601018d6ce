import { expect, test } from 'vitest';
import { fromHex, fromLittleEndian } from '../bytes.ts';
import { curveNamed } from '../primitives/curve.ts';
import { publicKeyOf, sharedX } from '../primitives/dstu4145.ts';
import { agreedKeys } from './key-agreement.ts';

const curve = curveNamed('m257');
// The example of agreement with a cofactor that the library Cryptonite of PrivatBank checks itself by.
const one = fromLittleEndian(fromHex('4854f9d1eeeaab9516288183f164044ec3cdbd00288856db40b4cdf07dfc140900'));
const other = fromLittleEndian(fromHex('124356567867897806288183f164044ec3cdbd00288856db40b4cdf07123230800'));
const shared = fromHex('85165e0486221b3bee3211ac63b3809b23ea2f8c63e8d38e55e99792694fbb3701');

test('Two parties share the x of the published example', () => {
  expect(sharedX(curve, one, publicKeyOf(curve, other))).toEqual(shared.toReversed());
  expect(sharedX(curve, other, publicKeyOf(curve, one))).toEqual(shared.toReversed());
});

test('Two parties derive one key, and another with other material', () => {
  const ours = { curve, scalar: one, publicKey: publicKeyOf(curve, other) };
  const theirs = { curve, scalar: other, publicKey: publicKeyOf(curve, one) };
  const keyingMaterial = fromHex('00'.repeat(64));
  expect(agreedKeys(ours)).toEqual(agreedKeys(theirs));
  expect(agreedKeys({ ...ours, keyingMaterial })).toEqual(agreedKeys({ ...theirs, keyingMaterial }));
  expect(agreedKeys({ ...ours, keyingMaterial })).not.toEqual(agreedKeys(ours));
  expect(agreedKeys(ours)).toHaveLength(1);
});
