import { AsicError, readAsice } from '@cabinet/kep/asice/asice';
import { withoutArmour } from '@cabinet/kep/asice/armour';
import { ManifestError } from '@cabinet/kep/asice/manifest';
import { readZip } from '@cabinet/kep/asice/zip';
import { ZipError } from '@cabinet/kep/asice/zip-format';
import { DerError } from '@cabinet/kep/asn1/der';
import type { Bytes } from '@cabinet/kep/bytes';
import { parseSignedData, type SignedData } from '@cabinet/kep/cms/signed-data';
import { assertInnerFile } from './inner-file.ts';
import { FileRefused, type RefusalCode } from './refusals.ts';
import { asicLimits, mostHashed } from './signed-limits.ts';

const asicType = 'application/vnd.etsi.asic-';
const data = '1.2.840.113549.1.7.1';
const longestName = 80;

/** By the `mimetype` that comes first; where it is left out, by a signature where such archives keep theirs. */
export const isAsic = (bytes: Buffer): boolean => {
  const start = bytes.subarray(0, 160).toString('latin1');
  if (start.startsWith('mimetypeapplication/', 30)) return start.startsWith(asicType, 38);
  return !bytes.includes('[Content_Types].xml') && /META-INF\/[^/]{0,80}signature/i.test(bytes.toString('latin1'));
};

const octetsOf = (bytes: Buffer): Bytes => new Uint8Array(bytes);

const bufferOf = (bytes: Bytes): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const signedDataOf = (bytes: Buffer): SignedData => {
  try {
    return parseSignedData(withoutArmour(octetsOf(bytes)));
  } catch (failure) {
    if (failure instanceof DerError || failure instanceof RangeError)
      throw new FileRefused('documents.signed_damaged', {}, { cause: failure });
    throw failure;
  }
};

interface Signed {
  readonly cms: Buffer;
  readonly length: number;
}

/** A hundred signatures over one large file would keep the verifier busy for minutes. */
const assertBounded = (signed: readonly Signed[]): void => {
  const hashed = signed.reduce((sum, { cms, length }) => sum + signedDataOf(cms).signers.length * length, 0);
  if (hashed > mostHashed) throw new FileRefused('documents.signed_too_large');
};

const assertContent = async (bytes: Buffer): Promise<void> => {
  const { content, contentType } = signedDataOf(bytes);
  assertBounded([{ cms: bytes, length: content?.length ?? 0 }]);
  // A time-stamp holds what it stamps, which is no file.
  if (content && contentType === data) await assertInnerFile('', bufferOf(content));
};

const ownCodes: readonly RefusalCode[] = ['documents.signed_damaged', 'documents.signed_too_large'];

/** Passes a signature whose content, if it lies inside, is a file that would be taken by itself; throws FileRefused. */
export const assertPlainCms = async (bytes: Buffer): Promise<void> => {
  try {
    await assertContent(bytes);
  } catch (failure) {
    if (!(failure instanceof FileRefused) || ownCodes.includes(failure.code)) throw failure;
    throw new FileRefused('documents.signed_content', {}, { cause: failure });
  }
};

const inOurWords = (failure: unknown): unknown => {
  if (failure instanceof ZipError) {
    const code = failure.fault === 'too-large' ? 'documents.signed_too_large' : 'documents.signed_damaged';
    return new FileRefused(code, {}, { cause: failure });
  }
  const damaged = failure instanceof AsicError || failure instanceof ManifestError;
  return damaged ? new FileRefused('documents.signed_damaged', {}, { cause: failure }) : failure;
};

/** A PDF is hashed nearly whole for every signature in it. */
export const assertFewSignatures = (bytes: Buffer): boolean => {
  let found = 0;
  for (let at = bytes.indexOf('/ByteRange'); at !== -1; at = bytes.indexOf('/ByteRange', at + 1)) found += 1;
  if (found * bytes.length > mostHashed) throw new FileRefused('documents.signed_too_large');
  return found > 0;
};

const isSignature = (name: string): boolean => /\.(p7[sm]|tst)$/i.test(name);

/** Every file of the archive, those of META-INF too: it is a place to hide in like any other. */
const assertFile = async (name: string, content: Buffer): Promise<void> => {
  try {
    if (isSignature(name)) await assertContent(content);
    else await assertInnerFile(name, content);
  } catch (failure) {
    if (!(failure instanceof FileRefused)) throw failure;
    const code = failure.code === 'documents.program' ? 'documents.signed_program' : 'documents.signed_inside';
    throw new FileRefused(code, { name: name.slice(0, longestName) }, { cause: failure });
  }
};

/** Passes a container (ASiC-E, ASiC-S) that holds signatures and files that would be taken by themselves; throws FileRefused. */
export const assertPlainAsic = async (bytes: Buffer): Promise<'asice' | 'asics'> => {
  try {
    const octets = octetsOf(bytes);
    for (const { name, content } of await readZip(octets, asicLimits)) await assertFile(name, bufferOf(content));
    const { kind, signatures } = await readAsice(octets, asicLimits);
    assertBounded(signatures.map(({ cms, signed }) => ({ cms: bufferOf(cms), length: signed.length })));
    return kind === 'asic-e' ? 'asice' : 'asics';
  } catch (failure) {
    throw inOurWords(failure);
  }
};
