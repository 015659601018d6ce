import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat, fromBase64, fromHex, toLittleEndian } from '../bytes.ts';
import { Curve, curveNamed, PointError } from './curve.ts';
import { standardCurves } from './curves.ts';
import { publicKeyOf, randomScalar, sharedX, signDigest, signDigestWithNonce, verifyDigest } from './dstu4145.ts';
import { gost34311 } from './gost34311.ts';
import { kupyna } from './kupyna.ts';

/** The annexes print numbers, of which the digest is one; its octets go from the lowest. */
const printedDigest = fromHex('09c9c44277910c9aaee486883a2eb95b7180166ddf73532eeb76edaef52247ff').reverse();

/** DSTU 4145-2002, annex Б: the standard curve of degree 163 with another base point. */
const annexCurve = new Curve({
  ...curveNamed('m163').parameters,
  baseX: 0x72d867f93a93ac27df9ff01affe74885c8c540420n,
  baseY: 0x0224a9c3947852b97c5599d5f4ab81122adc3fd9bn,
});

/** The keys of the public test set are larger than the order: they are taken modulo it. */
const published = [
  {
    name: 'of annex Б, degree 163',
    curve: annexCurve,
    privateKey: 0x183f60fdf7951ff47d67193f8d073790c1c9b5a3en,
    nonce: 0x1025e40bd97db012b7a1d79de8e12932d247f61c6n,
    x: 0x57de7fde023ff929cb6ac785ce4b79cf64abdc2dan,
    y: 0x3e85444324bcf06ad85abf6ad7b5f34770532b9aan,
    r: 0x274ea2c0caa014a0d80a424f59ade7a93068d08a7n,
    s: 0x2100d86957331832b8e8c230f5bd6a332b3615acan,
  },
  {
    name: 'of a public test set, degree 257',
    curve: curveNamed('m257'),
    privateKey: 0x77fd46e42b36b76f551426cafcecdd2f8f4e0df00ea62886e4343d59da35fb0fbfn,
    nonce: 0x29a585739f458ae951d39292f2171d7658aeb636d4a9a2f9aa6c4d04aed5bf61n,
    x: 0x01466bfab55c54604d05e81fdd989c1a9dc2b8bdf6fdc9292f1afc03ce776f2b0bn,
    y: 0x00a9d61f67eb711a2a60f1d039706c232445d53ee490f3b8cffa56e4993453a01fn,
    r: 0x4af794a4a352dc399142799b6bdf1c989865bb666f711a248429bcee2e11bc20n,
    s: 0x53d079d74dc18e39ec77624a53d37e94139f7532b102fb0f25f7fac47225cc44n,
  },
  {
    name: 'of a public test set, degree 431',
    curve: curveNamed('m431'),
    privateKey:
      0xb307af47e9d37d53a9fcbf6d6e9e09340f580f903fe48a84bbf77b0bf7ab379507e04ce4a8ea29124910f1ab161a0e690b3ac1329609n,
    nonce:
      0x11192ea98a66020ed4ed319299f8fa0654f05c7313f9cb8be5fc1972e0cd9abb111ec61671bb4e5d812389c7d49bbefee36b180778ebn,
    x: 0x7182f9a71cab6acc5f650a3dfd3adf0052f385f5e2c32c158df234a394e37aa78ffc5b4adcb37628fdb574a6d747a76436dd288327e3n,
    y: 0x3d16dd1c37158b607f400b81e80fb6f07f1f2fb05fd1184fd6092ad3573a86d94db71823a68ea22df572de486829ac9c5ca1396a3eaan,
    r: 0x167a47e45fc11fe1f8340900da1544d5c281f03ab13f9940571d61eabef2f78cd8c46f89ea1a055bf5381a53712890ce76d17ff99244n,
    s: 0x2478b995ed4e4405b40bde52c41afddd5e23806909d1f5e5a36a0994a497c53120cd94cc0ccb952bca4b31598677b95254ea9bbff189n,
  },
];

test.each(published)('the example $name comes out byte for byte', ({ curve, privateKey, nonce, x, y, r, s }) => {
  const publicKey = publicKeyOf(curve, privateKey % curve.order);
  const signature = signDigestWithNonce(curve, printedDigest, privateKey % curve.order, nonce);
  const length = Math.ceil(curve.order.toString(2).length / 8);
  expect(curve.field.toInteger(publicKey.x)).toBe(x);
  expect(curve.field.toInteger(publicKey.y)).toBe(y);
  expect(signature).toEqual(concat(toLittleEndian(r, length), toLittleEndian(s, length)));
  expect(signature && verifyDigest(curve, printedDigest, signature, publicKey)).toBe(true);
});

/** Signed attributes of a CMS and its signature, made by UAPKI with the key of the throw-away test certificate. */
const madeByUapki = [
  {
    hash: 'GOST 34.311',
    digest: gost34311,
    attributes:
      'MYIByDAYBgkqhkiG9w0BCQMxCwYJKoZIhvcNAQcBMBwGCSqGSIb3DQEJBTEPFw0yNjExMjEyMDIyNTJaMC8GCSqGSIb3DQEJBDEiBCB+ZGumxNoXZaIL9fcB9uZXpoxjOO6IZzo3TraO8v6D+jCCAVsGCyqGSIb3DQEJEAIvMYIBSjCCAUYwggFCMIIBPjAMBgoqhiQCAQEBAQIBBCAowBXH9myCvzEV/1r9rAxNfvuWQyXE4iCMqLNUH64xITCCAQowgfGkge4wgesxKzApBgNVBAoMItCU0LXQvNC+LdC60LDQsdGW0L3QtdGCICjQotCV0KHQoikxaDBmBgNVBAMMX9Ci0LXRgdGC0L7QstC40Lkg0JrQndCV0JTQnyAo0JTQldCc0J4sINC90LUg0LTQu9GPINGA0LXQsNC70YzQvdC+0LPQviDQstC40LrQvtGA0LjRgdGC0LDQvdC90Y8pMRkwFwYDVQQFExBVQS0wMDAwMDAwMC0wMDAxMQswCQYDVQQGEwJVQTERMA8GA1UEBwwI0JrQuNGX0LIxFzAVBgNVBGEMDk5UUlVBLTAwMDAwMDAwAhRZv3HZu3VIVcxxvLXoA2GXZy2IXw==',
    signature:
      '045736be66703e5270791678a24a3b67c3dcabeeda0bcd054d2dc5081bc8fa0da9d8ec7bf47c4b37d3d05941198d9894ef38ce343c863bcc93ab7dabfeb4f766',
  },
  {
    hash: 'Kupyna-256',
    digest: (data: Uint8Array) => kupyna(data, 256),
    attributes:
      'MYIBqzAYBgkqhkiG9w0BCQMxCwYJKoZIhvcNAQcBMC8GCSqGSIb3DQEJBDEiBCClKShSAjJjfEg4nQwdI8izNFKs8CQ3KPZLW/fzc43tqjCCAVwGCyqGSIb3DQEJEAIvMYIBSzCCAUcwggFDMIIBPzANBgsqhiQCAQEBAQICAQQgYz+qFQRveG0v5ksWPrzq7gdWfTdmTmhH7kOzPJmNyTcwggEKMIHxpIHuMIHrMSswKQYDVQQKDCLQlNC10LzQvi3QutCw0LHRltC90LXRgiAo0KLQldCh0KIpMWgwZgYDVQQDDF/QotC10YHRgtC+0LLQuNC5INCa0J3QldCU0J8gKNCU0JXQnNCeLCDQvdC1INC00LvRjyDRgNC10LDQu9GM0L3QvtCz0L4g0LLQuNC60L7RgNC40YHRgtCw0L3QvdGPKTEZMBcGA1UEBRMQVUEtMDAwMDAwMDAtMDAwMTELMAkGA1UEBhMCVUExETAPBgNVBAcMCNCa0LjRl9CyMRcwFQYDVQRhDA5OVFJVQS0wMDAwMDAwMAIUWb9x2bt1SFXMcby16ANhl2ctiF8=',
    signature:
      'b9c56257a8106955cf5a1a32c36f8d72971c83739d2a600439cc075c762d7c309785f92ddb68c515af99538b9c206d01ecce5310fce9149fe20aa20dd8163a4a',
  },
];

test.each(madeByUapki)('a signature with $hash of another implementation is right', (made) => {
  const curve = curveNamed('m257');
  const publicKey = curve.decompress(fromHex('a4e16bec605d8ee4a2e99dde96707eecf50337502f44cdf69a7bb7030eb5b8c801'));
  const digest = made.digest(fromBase64(made.attributes));
  const signature = fromHex(made.signature);
  expect(verifyDigest(curve, digest, signature, publicKey)).toBe(true);
  expect(verifyDigest(curve, digest.toReversed(), signature, publicKey)).toBe(false);
});

test('the key of a certificate belongs to its private key', () => {
  const curve = curveNamed('m257');
  const publicKey = publicKeyOf(curve, 0x55385eb0c9187e57b9a3052caaec3819cf7f1d1fa8ca15b41f8f0447e4207776n);
  expect(curve.compress(publicKey)).toEqual(
    fromHex('a4e16bec605d8ee4a2e99dde96707eecf50337502f44cdf69a7bb7030eb5b8c801'),
  );
});

const withFlippedBit = (bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> => {
  const changed = Uint8Array.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
};

const bitOf = (bytes: Uint8Array): fc.Arbitrary<number> => fc.nat(8 * bytes.length - 1);

const sampleOf = (curve: Curve) => {
  const privateKey = randomScalar(curve);
  const publicKey = publicKeyOf(curve, privateKey);
  const digest = crypto.getRandomValues(new Uint8Array(32));
  return { privateKey, publicKey, digest, signature: signDigest(curve, digest, privateKey) };
};

test.each(standardCurves.map(({ name }) => name))(
  'what is signed on %s is verified, for digests of any length',
  (name) => {
    const curve = curveNamed(name);
    const { privateKey, publicKey } = sampleOf(curve);
    for (const length of [1, 32, 48, 64]) {
      const digest = crypto.getRandomValues(new Uint8Array(length));
      const signature = signDigest(curve, digest, privateKey);
      expect(verifyDigest(curve, digest, signature, publicKey)).toBe(true);
      expect(signDigest(curve, digest, privateKey)).not.toEqual(signature);
    }
  },
);

test('any flipped bit of the signature or the digest is refused', () => {
  const curve = curveNamed('m257');
  const { publicKey, digest, signature } = sampleOf(curve);
  expect(verifyDigest(curve, digest, signature, publicKey)).toBe(true);
  fc.assert(
    fc.property(bitOf(signature), bitOf(digest), (signatureBit, digestBit) => {
      expect(verifyDigest(curve, digest, withFlippedBit(signature, signatureBit), publicKey)).toBe(false);
      expect(verifyDigest(curve, withFlippedBit(digest, digestBit), signature, publicKey)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('any flipped bit of the key gives no key or one that the signature is not of', () => {
  const curve = curveNamed('m257');
  const { publicKey, digest, signature } = sampleOf(curve);
  const key = curve.compress(publicKey);
  fc.assert(
    fc.property(bitOf(key), (bit) => {
      let other = curve.negate(publicKey);
      try {
        other = curve.decompress(withFlippedBit(key, bit));
      } catch (error) {
        expect(error).toBeInstanceOf(PointError);
      }
      expect(verifyDigest(curve, digest, signature, other)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('bits of the digest beyond the degree of the field are no part of what is signed', () => {
  const curve = curveNamed('m163');
  const { publicKey, digest, signature } = sampleOf(curve);
  expect(verifyDigest(curve, withFlippedBit(digest, 163), signature, publicKey)).toBe(true);
  expect(verifyDigest(curve, withFlippedBit(digest, 162), signature, publicKey)).toBe(false);
});

test('a digest of zeroes is signed as the number 1', () => {
  const curve = curveNamed('m257');
  const { privateKey, publicKey } = sampleOf(curve);
  const signature = signDigest(curve, new Uint8Array(32), privateKey);
  const one = new Uint8Array(32);
  one[0] = 1;
  expect(verifyDigest(curve, new Uint8Array(32), signature, publicKey)).toBe(true);
  expect(verifyDigest(curve, one, signature, publicKey)).toBe(true);
});

test('whatever octets are given for a signature, the answer is no and never an error', () => {
  const curve = curveNamed('m163');
  const { publicKey, digest } = sampleOf(curve);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(verifyDigest(curve, digest, bytes, publicKey)).toBe(false);
    }),
  );
});

test('numbers outside of 0 … n are refused, and so are their remainders', () => {
  const curve = curveNamed('m257');
  const { publicKey, digest, signature } = sampleOf(curve);
  const [r, s] = [signature.subarray(0, 32), signature.subarray(32)];
  const order = toLittleEndian(curve.order, 32);
  const largerS = toLittleEndian(BigInt(`0x${Buffer.from(s.toReversed()).toString('hex')}`) + curve.order, 33);
  const padded = concat(r, Uint8Array.of(0), s, Uint8Array.of(0));
  expect(verifyDigest(curve, digest, padded, publicKey)).toBe(true);
  for (const wrong of [
    concat(r, new Uint8Array(32)),
    concat(new Uint8Array(32), s),
    concat(order, s),
    concat(r, order),
    concat(r, Uint8Array.of(0), largerS),
    concat(s, r),
    signature.subarray(1),
    concat(r, new Uint8Array(100), s, new Uint8Array(100)),
  ])
    expect(verifyDigest(curve, digest, wrong, publicKey)).toBe(false);
  expect(verifyDigest(curve, new Uint8Array(0), signature, publicKey)).toBe(false);
});

test('keys outside of 0 … n and an empty digest are not signed with', () => {
  const curve = curveNamed('m257');
  const digest = new Uint8Array(32).fill(1);
  for (const key of [0n, -1n, curve.order, curve.order + 5n]) {
    expect(() => signDigest(curve, digest, key)).toThrow(RangeError);
    expect(() => publicKeyOf(curve, key)).toThrow(RangeError);
  }
  expect(() => signDigest(curve, new Uint8Array(0), 5n)).toThrow(RangeError);
});

test.each(['m163', 'm257', 'm431'] as const)('two parties on %s find the same secret', (name) => {
  const curve = curveNamed(name);
  const [mine, theirs] = [sampleOf(curve), sampleOf(curve)];
  const shared = sharedX(curve, mine.privateKey, theirs.publicKey);
  expect(shared).toHaveLength(curve.field.byteLength);
  expect(sharedX(curve, theirs.privateKey, mine.publicKey)).toEqual(shared);
});

test('a nonce that would give r = 0 is refused', () => {
  const curve = curveNamed('m257');
  const { field } = curve;
  const nonce = randomScalar(curve);
  const { x } = curve.multiplySecret(nonce, curve.base);
  // digest·x = t^256, beyond the bits that r takes
  const digest = field.multiply(field.fromInteger(1n << 256n), field.invert(x));
  const octets = toLittleEndian(field.toInteger(digest), field.byteLength);
  expect(signDigestWithNonce(curve, octets, 5n, nonce)).toBeUndefined();
  octets[0] = (octets[0] ?? 0) ^ 1;
  expect(signDigestWithNonce(curve, octets, 5n, nonce)).toBeDefined();
});

test('a signature whose point would be the neutral element is refused', () => {
  const curve = curveNamed('m257');
  const { privateKey, publicKey, digest } = sampleOf(curve);
  const r = randomScalar(curve);
  const neutral = concat(toLittleEndian(r, 32), toLittleEndian((r * privateKey) % curve.order, 32));
  expect(verifyDigest(curve, digest, neutral, publicKey)).toBe(false);
});
