import sharp from 'sharp';
import { expect, test } from 'vitest';
import { testVirus } from '@cabinet/launch/virus-scan/test-virus';
import { aJpg, aPng, aRealPhoto, aTransparentPng, withPngText } from '#test/corpus/pictures.ts';
import { cleanImage } from './image.ts';

/** Mean of all colours in a small square. */
const brightnessAt = async (bytes: Buffer, left: number, top: number): Promise<number> => {
  const dots = await sharp(bytes).extract({ left, top, width: 10, height: 10 }).raw().toBuffer();
  return dots.reduce((sum, dot) => sum + dot, 0) / dots.length;
};

test('a photo loses its camera, its place and its thumbnail, and stands upright', async () => {
  const photo = await aRealPhoto({ width: 800, height: 600 });
  const before = await sharp(photo).metadata();
  expect(before).toMatchObject({ orientation: 6, exif: expect.anything() });
  expect(before.exif?.includes('TestCamera-7')).toBe(true);

  const clean = await cleanImage(photo, 'jpg');

  const after = await sharp(clean.bytes).metadata();
  expect(after).toMatchObject({ format: 'jpeg', width: 600, height: 800 });
  expect([after.exif, after.orientation, after.xmp, after.iptc]).toEqual([undefined, undefined, undefined, undefined]);
  expect(clean.bytes.includes('TestCamera-7')).toBe(false);
  expect(clean).toMatchObject({ width: 600, height: 800, mediaType: 'image/jpeg' });
  // The bright disc lay right of the middle and above it; turned by a quarter it is below the middle and right of it.
  const [lit, dark] = await Promise.all([brightnessAt(clean.bytes, 420, 560), brightnessAt(clean.bytes, 420, 240)]);
  expect(lit).toBeGreaterThan(dark + 30);
});

test.each(['<script>alert(1)</script>', testVirus.toString('latin1'), 'PK\x03\x04'])(
  'what rides behind a picture is gone: %j',
  async (rider) => {
    const jpg = await cleanImage(Buffer.concat([await aJpg(), Buffer.from(rider, 'latin1')]), 'jpg');
    const png = await cleanImage(
      withPngText(Buffer.concat([await aPng(), Buffer.from(rider, 'latin1')]), rider),
      'png',
    );

    expect(jpg.bytes.includes(rider, 0, 'latin1')).toBe(false);
    expect(png.bytes.includes(rider, 0, 'latin1')).toBe(false);
  },
);

test('a png keeps its dots and its transparency', async () => {
  const png = await aPng();
  const clean = await cleanImage(png, 'png');
  expect((await sharp(clean.bytes).raw().toBuffer()).equals(await sharp(png).raw().toBuffer())).toBe(true);
  expect((await sharp((await cleanImage(await aTransparentPng(), 'png')).bytes).metadata()).hasAlpha).toBe(true);
});

test('a photo does not grow past its limit by being drawn anew', async () => {
  const frugal = await sharp(await aRealPhoto({ width: 1200, height: 900 }))
    .jpeg({ quality: 60 })
    .toBuffer();
  const clean = await cleanImage(frugal, 'jpg');
  expect(clean.bytes.length).toBeLessThan(frugal.length * 1.7);
});

test('the preview of a large picture has 1600 dots on its longer side, of a small one as many as it has', async () => {
  const large = await cleanImage(await aRealPhoto({ width: 2400, height: 1000 }), 'jpg');
  const small = await cleanImage(await aTransparentPng(), 'png');

  expect(large.preview).toMatchObject({ width: 667, height: 1600, mediaType: 'image/jpeg' });
  expect(small.preview).toMatchObject({ width: 50, height: 40, mediaType: 'image/jpeg' });
  // Transparent becomes white, not black.
  expect(await brightnessAt(small.preview.bytes, 5, 5)).toBeGreaterThan(250);
});

test('a picture of one kind under the name of another is refused', async () => {
  await expect(cleanImage(await aPng(), 'jpg')).rejects.toMatchObject({ code: 'documents.image_damaged' });
});

test('a photo of 50 megapixels in three colours is taken, one of 40 in four channels or in layers is not', async () => {
  const drawn = (height: number, channels: 3 | 4) =>
    sharp({ create: { width: 8000, height, channels, background: '#336699' } });
  const refusal = (limit: number) => ({ code: 'documents.image_too_many_pixels', params: { limit } });

  const photo = await drawn(6250, 3).jpeg().toBuffer();
  expect(await cleanImage(photo, 'jpg')).toMatchObject({ width: 8000, height: 6250 });
  // The limit that is named is that of such pictures.
  const transparent = await drawn(5000, 4).png({ compressionLevel: 1 }).toBuffer();
  await expect(cleanImage(transparent, 'png')).rejects.toMatchObject(refusal(37));
  const layered = await drawn(5000, 3).jpeg({ progressive: true }).toBuffer();
  await expect(cleanImage(layered, 'jpg')).rejects.toMatchObject(refusal(25));
}, 60_000);
