import { digestsByName, sha256Name } from '../algorithms/digest-names.ts';
import { type Bytes, fromBase64, toBase64, utf8 } from '../bytes.ts';
import { escapeXml, readStrictXml, StrictXmlError, type StrictXmlElement } from './strict-xml.ts';

const asic = 'http://uri.etsi.org/02918/v1.2.1#';
const signature = 'http://www.w3.org/2000/09/xmldsig#';

/** A manifest that is no manifest, or asks for what is not understood. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

export interface ManifestObject {
  /** As the manifest writes it: a relative reference to a file of the container. */
  readonly uri: string;
  readonly mediaType?: string;
  /** The digest's object identifier; undefined for one that is not supported. */
  readonly digestOid: string | undefined;
  readonly digest: Bytes;
}

/** What an ASiCManifest says (ETSI EN 319 162-1, annex A.4). */
export interface AsicManifest {
  readonly signatureUri: string;
  readonly objects: readonly ManifestObject[];
}

const is = ({ namespace, name }: StrictXmlElement, wantedNamespace: string, wantedName: string): boolean =>
  namespace === wantedNamespace && name === wantedName;

const attributeOf = (element: StrictXmlElement, name: string): string => {
  const value = element.attributes.get(name);
  if (value === undefined || value === '') throw new ManifestError(`${element.name} without ${name}`);
  return value;
};

/** Whoever does not know a critical extension may not take the manifest for understood; none is known here. */
const refuseCritical = (extensions: StrictXmlElement): void => {
  for (const { attributes } of extensions.children)
    if (!['false', '0'].includes(attributes.get('Critical')?.trim() ?? 'true'))
      throw new ManifestError('an unknown critical extension');
};

const readObject = (element: StrictXmlElement): ManifestObject => {
  const [method, value, extensions, ...rest] = element.children;
  if (
    !method ||
    !value ||
    !is(method, signature, 'DigestMethod') ||
    !is(value, signature, 'DigestValue') ||
    rest.length > 0
  )
    throw new ManifestError('a reference without its digest');
  if (extensions) {
    if (!is(extensions, asic, 'DataObjectReferenceExtensions')) throw new ManifestError('an unknown element');
    refuseCritical(extensions);
  }
  const mediaType = element.attributes.get('MimeType');
  return {
    uri: attributeOf(element, 'URI'),
    ...(mediaType !== undefined && { mediaType }),
    digestOid: digestsByName.get(attributeOf(method, 'Algorithm')),
    digest: fromBase64(value.text),
  };
};

const readRoot = (root: StrictXmlElement): AsicManifest => {
  if (!is(root, asic, 'ASiCManifest')) throw new ManifestError('not an ASiCManifest');
  const signatures: string[] = [];
  const objects: ManifestObject[] = [];
  for (const child of root.children) {
    if (is(child, asic, 'SigReference')) signatures.push(attributeOf(child, 'URI'));
    else if (is(child, asic, 'DataObjectReference')) objects.push(readObject(child));
    else if (is(child, asic, 'ASiCManifestExtensions')) refuseCritical(child);
    else throw new ManifestError('an unknown element');
  }
  const [signatureUri] = signatures;
  if (signatureUri === undefined || signatures.length > 1) throw new ManifestError('not one reference to a signature');
  if (objects.length === 0) throw new ManifestError('no files');
  if (new Set(objects.map(({ uri }) => uri)).size < objects.length) throw new ManifestError('a file twice');
  return { signatureUri, objects };
};

/** Reads an ASiCManifest. Throws ManifestError. */
export const readManifest = (bytes: Uint8Array): AsicManifest => {
  try {
    return readRoot(readStrictXml(bytes));
  } catch (error) {
    if (error instanceof StrictXmlError || error instanceof RangeError) throw new ManifestError(error.message);
    throw error;
  }
};

/**
 * A file's name as a relative reference. Names stay readable, as `anyURI` allows; only what would be read as another
 * part of a reference is escaped, so that readers which do not unescape find all other names too.
 */
const uriOf = (name: string): string => name.replaceAll(/[%#?]/g, (character) => encodeURIComponent(character));

export interface FileDigest {
  readonly name: string;
  readonly mediaType?: string;
  readonly sha256: Bytes;
}

const objectXml = ({ name, mediaType, sha256: digest }: FileDigest): string =>
  [
    `<asic:DataObjectReference${mediaType === undefined ? '' : ` MimeType="${escapeXml(mediaType)}"`} URI="${escapeXml(uriOf(name))}">`,
    `<ds:DigestMethod Algorithm="${sha256Name}"></ds:DigestMethod>`,
    `<ds:DigestValue>${toBase64(digest)}</ds:DigestValue>`,
    '</asic:DataObjectReference>',
  ].join('');

/** An ASiCManifest, the same octets for the same files. Throws StrictXmlError for a name that XML cannot hold. */
export const writeManifest = (signatureName: string, files: readonly FileDigest[]): Bytes =>
  utf8(
    [
      '<?xml version="1.0" encoding="UTF-8"?>\n',
      `<asic:ASiCManifest xmlns:asic="${asic}" xmlns:ds="${signature}">`,
      `<asic:SigReference MimeType="application/pkcs7-signature" URI="${escapeXml(uriOf(signatureName))}"></asic:SigReference>`,
      ...files.map(objectXml),
      '</asic:ASiCManifest>',
    ].join(''),
  );
