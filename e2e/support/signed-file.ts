import { utf8 } from '@cabinet/kep/bytes';
import { signCades } from '@cabinet/kep/cms/sign';
import { createTestCentre } from '@cabinet/kep/testing/test-centre';

interface SignedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A signature with its content, made by a key of a centre that no cabinet knows. */
export const aSignedFile = async (name: string, content: string): Promise<SignedFile> => {
  const centre = await createTestCentre({ name: 'Проба', baseUrl: 'http://127.0.0.1:9', now: () => new Date() });
  const { key, certificate } = await centre.issueUser({ surname: 'Коваленко', givenName: 'Марія', kind: 'dstu' });
  const signed = await signCades({ key, certificate, content: utf8(content), detached: false });
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(signed) };
};
