import { readZip } from '../src/asice/zip.ts';
import { writeZip } from '../src/asice/zip-writer.ts';
import { type Bytes, utf8 } from '../src/bytes.ts';

export const text = (words: string): Bytes => utf8(words);
export const small = (): Promise<Bytes> =>
  writeZip([
    { name: 'mimetype', content: text('a/b'), stored: true },
    { name: 'тека/заява.json', content: text('{"а":1}'.repeat(50)) },
  ]);

/** The archive with the number at each place replaced; `size` octets, little-endian. */
export const patched = (
  bytes: Bytes,
  ...changes: readonly (readonly [at: number, size: 1 | 2 | 4, value: number])[]
): Bytes => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (const [at, size, value] of changes) {
    if (size === 1) view.setUint8(at, value);
    else if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return copy;
};

/** Where the nth record with these first two letters after PK begins. */
export const record = (bytes: Bytes, kind: 'local' | 'central' | 'end', nth = 0): number => {
  const mark = { local: [3, 4], central: [1, 2], end: [5, 6] }[kind];
  let left = nth;
  for (let at = 0; at < bytes.length; at += 1) {
    const found =
      bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === mark[0] && bytes[at + 3] === mark[1];
    if (found && left-- === 0) return at;
  }
  throw new Error('no such record');
};

export const fault = (bytes: Bytes): Promise<unknown> =>
  readZip(bytes).then(
    () => 'opened',
    (error: unknown) => (error instanceof Error && 'fault' in error ? error.fault : error),
  );
