import sharp from 'sharp';
import { crc32, deflateSync } from 'node:zlib';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A repeatable stream of numbers in 0–255: the same photo in every run. */
const grains = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
};

/** Sky, ground, a bright disc and the grain of a sensor: compresses like a photo, not like a drawing. */
const scene = ({ width, height }: PictureSize): Buffer => {
  const grain = grains(width * 31 + height);
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const sun = Math.hypot(x - width * 0.7, y - height * 0.3) < Math.min(width, height) * 0.12 ? 90 : 0;
      const noise = (grain() >> 4) - 8;
      const ground = y > height * 0.6 ? 60 : 0;
      const shade = (120 * y) / height + (40 * x) / width;
      const at = (y * width + x) * 3;
      pixels[at] = Math.max(0, Math.min(255, 90 + sun + shade / 2 + noise));
      pixels[at + 1] = Math.max(0, Math.min(255, 130 + sun + shade / 3 + noise));
      pixels[at + 2] = Math.max(0, Math.min(255, 200 - ground * 2 + sun / 3 + noise));
    }
  }
  return pixels;
};

const drawn = (size: PictureSize) => sharp(scene(size), { raw: { ...size, channels: 3 } });

/**
 * A photo as a telephone makes it: JPEG lying on its side (EXIF orientation 6), with the camera's name and the place
 * (50°27′ N) in it. `width` and `height` are of the stored, sideways picture.
 */
export const aRealPhoto = (size: PictureSize = { width: 1600, height: 1200 }): Promise<Buffer> =>
  drawn(size)
    .withExif({
      IFD0: { Make: 'Cabinet', Model: 'TestCamera-7' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 27/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '30/1 31/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 85 })
    .toBuffer();

export const aJpg = (size: PictureSize = { width: 640, height: 480 }): Promise<Buffer> => drawn(size).jpeg().toBuffer();
export const aPng = (size: PictureSize = { width: 320, height: 240 }): Promise<Buffer> => drawn(size).png().toBuffer();
export const aTransparentPng = (): Promise<Buffer> =>
  sharp({ create: { width: 50, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer();
export const aWebp = (): Promise<Buffer> => drawn({ width: 64, height: 64 }).webp().toBuffer();
export const aGif = (): Promise<Buffer> => drawn({ width: 64, height: 64 }).gif().toBuffer();

const pngChunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A small file that unpacks into a picture of this many black dots. */
export const pngBomb = ({ width, height }: PictureSize): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // One bit a dot, shades of grey.
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  const beginning = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    beginning,
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
};

/** The beginning of a png with transparency and 16 bits a colour: 8 bytes a dot, and woven, so that all lie in memory. */
export const heavyPng = ({ width, height }: PictureSize): Buffer => {
  const png = pngBomb({ width, height: 8 });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([16, 6, 0, 0, 1], 8);
  return Buffer.concat([png.subarray(0, 8), pngChunk('IHDR', header), png.subarray(33)]);
};

/** Inserts a text chunk after the header of a PNG. */
export const withPngText = (png: Buffer, text: string): Buffer =>
  Buffer.concat([png.subarray(0, 33), pngChunk('tEXt', Buffer.from(`Comment\0${text}`)), png.subarray(33)]);

/** Grows a picture to exactly `size` bytes by what follows its end, which viewers ignore. */
export const paddedTo = (picture: Buffer, size: number): Buffer =>
  Buffer.concat([picture, Buffer.alloc(size - picture.length, 0x20)]);
