import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import type { VerificationWork } from '../algorithms/verification-work.ts';
import { type Bytes, equalBytes, utf8 } from '../bytes.ts';
import { type CoveredFile, Coverage } from './coverage.ts';
import { type FileDigest, readManifest, writeManifest } from './manifest.ts';
import { readZip, type ZipLimits } from './zip.ts';
import type { ZipFile } from './zip-format.ts';
import { type FileToZip, writeZip } from './zip-writer.ts';

const mediaTypes = {
  'asic-e': 'application/vnd.etsi.asic-e+zip',
  'asic-s': 'application/vnd.etsi.asic-s+zip',
} as const;

const metaFolder = 'META-INF/';
const manifestName = 'META-INF/ASiCManifest001.xml';
const signatureName = 'META-INF/signature001.p7s';
const reportName = 'META-INF/verification-report.json';

const isManifest = (name: string): boolean => /^META-INF\/[^/]*ASiCManifest[^/]*\.xml$/i.test(name);
const isCades = (name: string): boolean => /^META-INF\/[^/]*signature[^/]*\.p7s$/i.test(name);
const isOtherSignature = (name: string): boolean =>
  /^META-INF\/([^/]*signatures[^/]*\.xml|[^/]*timestamp[^/]*\.tst)$/i.test(name);
const isMeta = (name: string): boolean => name === 'mimetype' || name.startsWith(metaFolder);
/** What makes the container though it is neither a manifest of signed files nor a signature. */
const isBesides = (name: string): boolean =>
  /^META-INF\/([^/]*ASiCArchiveManifest[^/]*|manifest|container)\.xml$/i.test(name) || name === reportName;

/** Most manifests with a signature in one container. */
const mostSignatures = 32;

/** An archive that is no container of signatures, or cannot be made into one. */
export class AsicError extends Error {
  override readonly name = 'AsicError';
}

export interface AsicFile extends ZipFile {
  /** `type/subtype`; written to the manifest. */
  readonly mediaType?: string;
}

export interface AsicSignature {
  readonly name: string;
  readonly cms: Bytes;
  /** The octets that the CMS signs: the manifest, or the one file of an ASiC-S. */
  readonly signed: Bytes;
  readonly files: readonly CoveredFile[];
}

export interface AsicContainer {
  readonly kind: 'asic-e' | 'asic-s';
  /** All files but those that make the container; META-INF is a place like any other for what has no business there. */
  readonly files: readonly ZipFile[];
  readonly signatures: readonly AsicSignature[];
  /** Signatures and time-stamps in META-INF that are not read: XAdES, and those that no manifest names. */
  readonly unread: readonly string[];
}

/** The octets to sign where the digests of the files are known already; the same as `asicManifestOf`. */
export const asicManifestOfDigests = (files: readonly FileDigest[]): Bytes => writeManifest(signatureName, files);

/** The octets that the signature of such a container signs. Throws StrictXmlError for a name that XML cannot hold. */
export const asicManifestOf = async (files: readonly AsicFile[]): Promise<Bytes> =>
  writeManifest(
    signatureName,
    await Promise.all(
      files.map(async ({ name, mediaType, content }) => ({
        name,
        ...(mediaType !== undefined && { mediaType }),
        sha256: await digestOf(oids.sha256, content),
      })),
    ),
  );

const checkGivenManifest = async (manifest: Bytes, files: readonly AsicFile[]): Promise<void> => {
  const coverage = new Coverage(new Map(files.map(({ name, content }) => [name, content])));
  const read = readManifest(manifest);
  const covered = await coverage.of(read);
  if (coverage.nameOf(read.signatureUri) !== signatureName) throw new AsicError('the manifest names another signature');
  if (covered.length !== files.length || covered.some(({ outcome }) => outcome !== 'intact'))
    throw new AsicError('the manifest is not of these files');
};

/**
 * An ASiC-E with one CAdES signature (ETSI EN 319 162-1 §4.4). `signature` is detached and over `manifest`, which is
 * `asicManifestOf(files)` when not given; `report` is put beside it, unsigned. Rejects with AsicError, ManifestError or
 * ZipError when files, names and manifest do not make a container.
 */
export const writeAsice = async (parts: {
  readonly files: readonly AsicFile[];
  readonly signature: Bytes;
  readonly manifest?: Bytes;
  readonly report?: unknown;
  readonly madeAt?: Date;
}): Promise<Bytes> => {
  const { files, signature, report, madeAt } = parts;
  if (files.length === 0 || files.some(({ name }) => isMeta(name))) throw new AsicError('no files, or one in META-INF');
  const manifest = parts.manifest ?? (await asicManifestOf(files));
  if (parts.manifest) await checkGivenManifest(manifest, files);
  const entries: FileToZip[] = [
    { name: 'mimetype', content: utf8(mediaTypes['asic-e']), stored: true },
    ...files.map(({ name, content }) => ({ name, content })),
    { name: manifestName, content: manifest },
    { name: signatureName, content: signature },
  ];
  if (report !== undefined) entries.push({ name: reportName, content: utf8(JSON.stringify(report, null, 2)) });
  return writeZip(entries, madeAt);
};

const readExtended = async (files: ReadonlyMap<string, Bytes>, work?: VerificationWork): Promise<AsicSignature[]> => {
  const coverage = new Coverage(files, work);
  const signatures: AsicSignature[] = [];
  const manifests = [...files].filter(([name]) => isManifest(name));
  if (manifests.length > mostSignatures) throw new AsicError('too many signatures');
  for (const [, signed] of manifests) {
    const manifest = readManifest(signed);
    const name = coverage.nameOf(manifest.signatureUri);
    const cms = files.get(name);
    if (!cms) throw new AsicError('a manifest without its signature');
    if (!isCades(name)) continue;
    if (signatures.some((other) => other.name === name)) throw new AsicError('two manifests with one signature');
    signatures.push({ name, cms, signed, files: await coverage.of(manifest) });
  }
  return signatures;
};

const readSimple = (files: ReadonlyMap<string, Bytes>): AsicSignature[] => {
  const [[name, signed] = [], ...more] = [...files].filter(([other]) => !isMeta(other));
  if (name === undefined || signed === undefined || more.length > 0) throw new AsicError('an ASiC-S with not one file');
  return [...files]
    .filter(([other]) => isCades(other))
    .slice(0, mostSignatures)
    .map(([signature, cms]) => ({ name: signature, cms, signed, files: [{ name, outcome: 'intact' as const }] }));
};

/** By the `mimetype`; where it is left out, as ETSI EN 319 162-1 §4.3.3.2 lets, by whether there are manifests. */
const kindOf = (files: ReadonlyMap<string, Bytes>): 'asic-e' | 'asic-s' => {
  const mediaType = files.get('mimetype');
  if (mediaType === undefined) {
    if (![...files.keys()].some((name) => isCades(name) || isOtherSignature(name)))
      throw new AsicError('an archive without signatures');
    return [...files.keys()].some(isManifest) ? 'asic-e' : 'asic-s';
  }
  for (const kind of ['asic-e', 'asic-s'] as const) if (equalBytes(mediaType, utf8(mediaTypes[kind]))) return kind;
  throw new AsicError('an archive of another kind');
};

/**
 * The files and the signatures of an ASiC-E or ASiC-S with CAdES (ETSI EN 319 162-1), and which files each signature
 * covers; the signatures themselves are not verified here. Rejects with ZipError, ManifestError or AsicError.
 */
export const readAsice = async (bytes: Bytes, limits?: ZipLimits, work?: VerificationWork): Promise<AsicContainer> => {
  const files = new Map((await readZip(bytes, limits)).map(({ name, content }) => [name, content]));
  const kind = kindOf(files);
  const signatures = kind === 'asic-e' ? await readExtended(files, work) : readSimple(files);
  const read = new Set(signatures.map(({ name }) => name));
  const names = [...files.keys()];
  const isPart = (name: string): boolean =>
    name === 'mimetype' ||
    isCades(name) ||
    isOtherSignature(name) ||
    isBesides(name) ||
    (kind === 'asic-e' && isManifest(name));
  return {
    kind,
    files: [...files].filter(([name]) => !isPart(name)).map(([name, content]) => ({ name, content })),
    signatures,
    unread: names.filter((name) => !read.has(name) && (isCades(name) || isOtherSignature(name))),
  };
};
