import sharp, { type Metadata, type Sharp } from 'sharp';
import { atMost } from '#platform/at-most.ts';
import { FileRefused } from './refusals.ts';

export interface Picture {
  readonly bytes: Buffer;
  readonly mediaType: 'image/jpeg' | 'image/png';
  /** Pixels, after the picture is turned upright. */
  readonly width: number;
  readonly height: number;
}

export interface CleanImage extends Picture {
  /** At most 1600 px on the longer side, always JPEG. */
  readonly preview: Picture;
}

const maxPixels = 50_000_000;
/** Of one picture unpacked: 50 megapixels in three colours of 8 bits, the most a telephone makes. */
const maxUnpackedBytes = maxPixels * 3;
/** The best table of codes is 5 % smaller, but holds 6 bytes a dot until the last one is known. */
const maxPixelsOfBestCodes = 16_000_000;
const previewSide = 1600;
const seconds = 10;

// One 12-megapixel photo takes about 160 MB while it is worked on; two at once would not fit a small worker.
const oneAtATime = atMost(1);
sharp.cache(false);
sharp.concurrency(1);

const read = (bytes: Buffer): Sharp =>
  sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true }).timeout({ seconds });

const inOurWords = (failure: unknown): FileRefused => {
  const text = failure instanceof Error ? failure.message : '';
  if (/pixel limit/i.test(text)) return new FileRefused('documents.image_too_many_pixels', { limit: maxPixels / 1e6 });
  if (/timeout/i.test(text)) return new FileRefused('documents.too_complex', {}, { cause: failure });
  return new FileRefused('documents.image_damaged', {}, { cause: failure });
};

const written = async (image: Sharp, mediaType: Picture['mediaType']): Promise<Picture> => {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { bytes: data, mediaType, width: info.width, height: info.height };
};

/** Print quality first; lower when the copy would outgrow the original, so that a file under the limit stays under it. */
const cleanJpeg = async (bytes: Buffer, { width, height }: Metadata): Promise<Picture> => {
  const optimiseCoding = width * height <= maxPixelsOfBestCodes;
  const first = await written(read(bytes).autoOrient().jpeg({ quality: 88, optimiseCoding }), 'image/jpeg');
  if (first.bytes.length <= bytes.length) return first;
  return written(read(bytes).autoOrient().jpeg({ quality: 76, optimiseCoding }), 'image/jpeg');
};

const cleanPng = (bytes: Buffer): Promise<Picture> =>
  written(read(bytes).autoOrient().png({ compressionLevel: 9 }), 'image/png');

const previewOf = (bytes: Buffer): Promise<Picture> =>
  written(
    read(bytes)
      .resize(previewSide, previewSide, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 78 }),
    'image/jpeg',
  );

/** Some pictures lie in memory as a whole: what counts is not the dots alone but how many bytes each of them takes. */
const assertSmallEnough = ({ width, height, channels, depth, format, isProgressive }: Metadata): void => {
  // A JPEG sent in layers is kept as numbers of 16 bits until the last layer is read.
  const isWide = depth === 'ushort' || (format === 'jpeg' && isProgressive);
  const bytesPerPixel = channels * (isWide ? 2 : 1);
  const limit = Math.min(maxPixels, maxUnpackedBytes / bytesPerPixel);
  if (width * height <= limit) return;
  throw new FileRefused('documents.image_too_many_pixels', { limit: Math.floor(limit / 1e6) });
};

const redraw = async (bytes: Buffer, kind: 'jpg' | 'png'): Promise<CleanImage> => {
  try {
    const about = await read(bytes).metadata();
    assertSmallEnough(about);
    if (about.format !== (kind === 'jpg' ? 'jpeg' : 'png')) throw new FileRefused('documents.image_damaged');
    const picture = kind === 'jpg' ? await cleanJpeg(bytes, about) : await cleanPng(bytes);
    return { ...picture, preview: await previewOf(picture.bytes) };
  } catch (failure) {
    throw failure instanceof FileRefused ? failure : inOurWords(failure);
  }
};

/**
 * Draws the picture anew from its pixels: camera data, place, thumbnails and anything appended are gone, and it stands
 * upright. Throws FileRefused when a pixel is missing or there are too many of them.
 */
export const cleanImage = (bytes: Buffer, kind: 'jpg' | 'png'): Promise<CleanImage> =>
  oneAtATime(() => redraw(bytes, kind));
