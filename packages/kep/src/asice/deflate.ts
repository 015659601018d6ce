import type { Bytes } from '../bytes.ts';
import { ZipError } from './zip-format.ts';

/** Deflate cannot put more than so many octets into one (a match of 258 in two bits). */
const densest = 1032;

const damaged = (why: string): ZipError => new ZipError('damaged', why);

/** Fills `whole` from the stream and stops it as soon as it gives more. */
const fill = async (whole: Bytes, stream: ReadableStream<Uint8Array>): Promise<void> => {
  const reader = stream.getReader();
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (length + value.length > whole.length) {
      await reader.cancel();
      throw damaged('more data than declared');
    }
    whole.set(value, length);
    length += value.length;
  }
  if (length !== whole.length) throw damaged('less data than declared');
};

/** The `size` octets that were deflated (RFC 1951). Rejects with ZipError when they are not exactly that many. */
export const inflate = async (deflated: Bytes, size: number): Promise<Bytes> => {
  if (size > densest * deflated.length) throw damaged('more data declared than can be in there');
  const whole = new Uint8Array(size);
  try {
    await fill(whole, new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw damaged('not deflated data');
  }
  return whole;
};

/** The data deflated (RFC 1951). */
export const deflate = async (data: Bytes): Promise<Bytes> => {
  const stream = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};
