import { type Bytes, concat, utf8 } from '../bytes.ts';
import { crc32 } from './crc32.ts';
import { deflate } from './deflate.ts';
import { checkFileName, checkNamesDiffer, flags, methods, records, ZipError, type ZipFile } from './zip-format.ts';

export interface FileToZip extends ZipFile {
  /** Leaves the content as it is: for what is compressed already, and for the `mimetype` of a container. */
  readonly stored?: boolean;
}

/** The first moment that ZIP can tell; archives without a time of their own come out the same every time. */
const beginning = new Date(Date.UTC(1980, 0, 1));

/** Date and time of MS-DOS, in UTC: two seconds to a step, from 1980 to 2107 (APPNOTE 4.4.6). */
const dosTime = (time: Date): number => {
  const years = time.getUTCFullYear() - 1980;
  if (!(years >= 0 && years < 128)) return dosTime(beginning);
  const date = (years << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  return ((date << 16) | clock) >>> 0;
};

/** Little-endian numbers, each as [value, octets]. */
const fields = (...numbers: readonly (readonly [value: number, octets: 2 | 4])[]): Bytes => {
  const view = new DataView(new ArrayBuffer(numbers.reduce((length, [, octets]) => length + octets, 0)));
  let offset = 0;
  for (const [value, octets] of numbers) {
    if (octets === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
    offset += octets;
  }
  return new Uint8Array(view.buffer);
};

/** Version 2.0 is the one that knows folders and deflated data (APPNOTE 4.4.3). */
const version = 20;

interface Packed {
  readonly name: Bytes;
  /** The part of a header that the local and the central one share (APPNOTE 4.3.7 from "version needed"). */
  readonly common: Bytes;
  readonly data: Bytes;
}

const pack = async ({ name, content, stored }: FileToZip, time: number): Promise<Packed> => {
  const deflated = stored ? content : await deflate(content);
  const smaller = deflated.length < content.length;
  const data = smaller ? deflated : content;
  const encodedName = utf8(name);
  const common = fields(
    [version, 2],
    [flags.utf8, 2],
    [smaller ? methods.deflated : methods.stored, 2],
    [time, 4],
    [await crc32(content), 4],
    [data.length, 4],
    [content.length, 4],
    [encodedName.length, 2],
    [0, 2],
  );
  return { name: encodedName, common, data };
};

/**
 * A ZIP archive of the files in their order (APPNOTE 6.3.3, no Zip64), names in UTF-8. Rejects with ZipError for a name
 * that `checkFileName` refuses, two names of one file, or 4 GiB and 65,535 files and more.
 */
export const writeZip = async (files: readonly FileToZip[], madeAt: Date = beginning): Promise<Bytes> => {
  for (const { name } of files) checkFileName(name);
  checkNamesDiffer(files.map(({ name }) => name));
  if (files.length >= 0xffff || files.reduce((sum, { content }) => sum + content.length, 0) > 0xf0000000)
    throw new ZipError('too-large', 'more than an archive without Zip64 holds');
  const parts: Bytes[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  for (const file of files) {
    const { name, common, data } = await pack(file, dosTime(madeAt));
    const local = [fields([records.local.signature, 4]), common, name, data];
    directory.push(fields([records.central.signature, 4], [version, 2]), common);
    directory.push(fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), name);
    parts.push(...local);
    offset += local.reduce((length, part) => length + part.length, 0);
  }
  const directoryLength = directory.reduce((length, part) => length + part.length, 0);
  const counts = [[files.length, 2] as const, [files.length, 2] as const];
  const end = fields([records.end.signature, 4], [0, 4], ...counts, [directoryLength, 4], [offset, 4], [0, 2]);
  return concat(...parts, ...directory, end);
};
