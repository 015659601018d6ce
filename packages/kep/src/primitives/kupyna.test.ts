import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHex } from '../bytes.ts';
import { Kupyna, type KupynaBits, kupyna } from './kupyna.ts';

/** 00 01 02 …, as the annex of DSTU 7564:2014 takes it. */
const counting = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index);

/** Annex of DSTU 7564:2014: bits of the digest, message, digest. */
const published: readonly (readonly [KupynaBits, Uint8Array, string])[] = [
  [256, counting(64), '08f4ee6f1be6903b324c4e27990cb24ef69dd58dbe84813ee0a52f6631239875'],
  [256, counting(128), '0a9474e645a7d25e255e9e89fff42ec7eb31349007059284f0b182e452bda882'],
  [256, counting(256), 'd305a32b963d149dc765f68594505d4077024f836c1bf03806e1624ce176c08f'],
  [256, Uint8Array.of(255), 'ea7677ca4526555680441c117982ea14059ea6d0d7124d6ecdb3deec49e890f4'],
  [256, counting(95), '1075c8b0cb910f116bda5fa1f19c29cf8ecc75caff7208ba2994b68fc56e8d16'],
  [256, counting(0), 'cd5101d1ccdf0d1d1f4ada56e888cd724ca1a0838a3521e7131d4fb78d0f5eb6'],
  [
    384,
    counting(95),
    'd9021692d84e5175735654846ba751e6d0ed0fac36dfbc0841287dcb0b5584c75016c3decc2a6e47c50b2f3811e351b8',
  ],
  [
    512,
    counting(64),
    '3813e2109118cdfb5a6d5e72f7208dccc80a2dfb3afdfb02f46992b5edbe536b3560dd1d7e29c6f53978af58b444e37ba685c0dd910533ba5d78efffc13de62a',
  ],
  [
    512,
    counting(128),
    '76ed1ac28b1d0143013ffa87213b4090b356441263c13e03fa060a8cada32b979635657f256b15d5fca4a174de029f0b1b4387c878fcc1c00e8705d783fd7ffe',
  ],
  [
    512,
    counting(256),
    '0dd03d7350c409cb3c29c25893a0724f6b133fa8b9eb90a64d1a8fa93b56556611eb187d715a956b107e3bfc76482298133a9ce8cbc0bd5e1436a5b197284f7e',
  ],
  [
    512,
    Uint8Array.of(255),
    '871b18cf754b72740307a97b449abeb32b64444cc0d5a4d65830ae5456837a72d8458f12c8f06c98c616abe11897f86263b5cb77c420fb375374bec52b6d0292',
  ],
  [
    512,
    counting(192),
    'b189bfe987f682f5f167f0d7fa565330e126b6e592b1c55d44299064ef95b1a57f3c2d0ecf17869d1d199ebbd02e8857fb8add67a8c31f56cd82c016cf743121',
  ],
  [
    512,
    counting(0),
    '656b2f4cd71462388b64a37043ea55dbe445d452aecd46c3298343314ef04019bcfa3f04265a9857f91be91fce197096187ceda78c9c1c021c294a0689198538',
  ],
];

test.each(published)('the digest of %i bits is the published one', (bits, message, digest) => {
  expect(toHex(kupyna(message, bits))).toBe(digest);
});

test('the padding takes another block from 52 octets on (vectors of Bouncy Castle)', () => {
  const digests: readonly (readonly [number, string])[] = [
    [51, '6f8f0a3f8261af77581ab01cb89d4cb5ed87ca1d9954f11d5586e94b45c82fb8'],
    [52, '8b6fe2ba77e684b2a1ac82232f4efc49f681cd18c82a0cfff530186a2fc642d2'],
    [55, '0e7bf74464b81b3ae7d904170776d29f4b02a7227da578dd562d01027af7fd0e'],
    [63, '03a44a02c9ffafb43addb290bbcf3b8168f624e8cbd332dc6a9dc7df9d39cbc2'],
    [65, 'a81c2fb92351f370050b7c36cd51736d5603a50ec1106cbd5fe1c9be2e5c77a6'],
    [1023, '6bfc5ec8c1f5963fbed89da115d86e9330634eca341dd42fd94a7007e4af7942'],
  ];
  for (const [length, digest] of digests) expect(toHex(kupyna(counting(length), 256))).toBe(digest);
});

test('data fed in pieces has the digest of the whole, and is left as it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<KupynaBits>(256, 384, 512),
      fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 5 }),
      (bits, pieces) => {
        const hash = new Kupyna(bits);
        const whole = new Uint8Array(pieces.flatMap((piece) => [...piece]));
        for (const piece of pieces) hash.update(piece);
        expect(hash.digest()).toEqual(kupyna(whole, bits));
        expect(whole).toEqual(new Uint8Array(pieces.flatMap((piece) => [...piece])));
      },
    ),
  );
});
