import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Bytes, fromBase64 } from '../bytes.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { type Centre, readCentres } from './centres.ts';

/** A certificate that is trusted by the SHA-256 of its DER, lower-case hexadecimal. */
export interface Pin {
  readonly sha256: string;
  /** An anchor of a test centre, which production refuses. */
  readonly test: boolean;
}

/** What a folder of trust holds; nothing of it was checked but that it can be read. */
export interface TrustMaterial {
  readonly anchors: readonly Pin[];
  readonly listSigners: ReadonlySet<string>;
  readonly certificates: readonly Certificate[];
  readonly lists: readonly { readonly file: string; readonly document: Bytes }[];
  readonly centres: readonly Centre[];
}

/** The folder cannot be trusted as it stands: a file that cannot be read, a bad signature, an anchor that is not there. */
export class TrustError extends Error {
  override readonly name = 'TrustError';
}

const maximumFiles = 1000;
const maximumBytes = 32 * 1024 * 1024;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const readPins = (value: unknown): Pin[] => {
  if (!Array.isArray(value)) throw new TrustError('trust.json: pins are not a list');
  return value.map((pin: unknown) => {
    const sha256 = isFields(pin) && typeof pin['sha256'] === 'string' ? pin['sha256'].toLowerCase() : '';
    if (!/^[\da-f]{64}$/.test(sha256)) throw new TrustError('trust.json: a pin without its SHA-256');
    // Whatever is not plainly said to be real would otherwise be taken for it.
    return { sha256, test: isFields(pin) && pin['test'] !== undefined && pin['test'] !== false };
  });
};

const pemPattern = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g;

const readCertificates = (bytes: Bytes): Certificate[] => {
  const text = new TextDecoder('latin1').decode(bytes);
  const encoded = [...text.matchAll(pemPattern)].map(([, base64 = '']) => fromBase64(base64));
  return (encoded.length > 0 ? encoded : [bytes]).map(parseCertificate);
};

const readOne = async (path: string): Promise<Bytes> => {
  const { size } = await stat(path);
  if (size > maximumBytes) throw new TrustError('too large');
  return new Uint8Array(await readFile(path));
};

const named = async <T>(file: string, read: () => Promise<T> | T): Promise<T> => {
  try {
    return await read();
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : 'cannot be read';
    throw new TrustError(`${file}: ${why}`, { cause: fault });
  }
};

const kinds: Readonly<Record<string, 'certificate' | 'bundle' | 'list'>> = {
  '.cer': 'certificate',
  '.crt': 'certificate',
  '.der': 'certificate',
  '.pem': 'certificate',
  '.p7b': 'bundle',
  '.xml': 'list',
};

const textOf = (bytes: Bytes): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/**
 * Reads a folder of trust: `trust.json` ({ anchors: [{ sha256, test? }], listSigners: [{ sha256 }] }), certificates
 * (.cer, .crt, .der, .pem), bundles of them (.p7b), trust lists (.xml) and the list of centres (CAs.json). Other files
 * are left alone. Rejects with TrustError, which names the file.
 */
export const readTrustDirectory = async (directory: string): Promise<TrustMaterial> => {
  const files = (await named(directory, () => readdir(directory))).filter((file) => !file.startsWith('.')).toSorted();
  if (files.length > maximumFiles) throw new TrustError(`${directory}: too many files`);
  const of = (kind: string) => files.filter((file) => kinds[extname(file).toLowerCase()] === kind);
  const all = async <T>(names: readonly string[], read: (bytes: Bytes, file: string) => T): Promise<T[]> => {
    const results: T[] = [];
    for (const file of names)
      results.push(await named(file, async () => read(await readOne(join(directory, file)), file)));
    return results;
  };
  const [pins] = await all(['trust.json'], (bytes): unknown => JSON.parse(textOf(bytes)));
  if (!isFields(pins)) throw new TrustError('trust.json: not an object');
  const single = await all(of('certificate'), readCertificates);
  const bundled = await all(of('bundle'), (bytes) => parseSignedData(bytes).certificates);
  const centres = await all(
    files.filter((file) => file === 'CAs.json'),
    (bytes) => readCentres(textOf(bytes)),
  );
  return {
    anchors: readPins(pins['anchors']),
    listSigners: new Set(readPins(pins['listSigners'] ?? []).map(({ sha256 }) => sha256)),
    certificates: [...single, ...bundled].flat(),
    lists: await all(of('list'), (document, file) => ({ file, document })),
    centres: centres.flat(),
  };
};
