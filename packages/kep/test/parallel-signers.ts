import { type Bytes, utf8 } from '../src/bytes.ts';
import { checkSigner } from '../src/cms/check-signer.ts';
import { signCades } from '../src/cms/sign.ts';
import { contentOfBytes } from '../src/cms/signed-content.ts';
import { parseSignedData } from '../src/cms/signed-data.ts';
import { privateKeyOf } from '../src/testing/test-keys.ts';
import { aMember } from './small-members.ts';

/** What several people sign. */
export const sharedContent = utf8('Один документ для двох підписів');

/** CAdES of somebody new over the shared content, or over another. */
export const signatureOf = async (name: string, detached = true, content = sharedContent): Promise<Bytes> => {
  const { key, certificate } = await aMember({ name });
  return signCades({ key: privateKeyOf(key), certificate, content, detached });
};

/** Of each signer in turn, whether the signature holds over the shared content. */
export const allHold = async (message: Bytes): Promise<readonly boolean[]> => {
  const { signers, contentType, certificates } = parseSignedData(message);
  const found = signers.map((signer) =>
    checkSigner({ signer, contentType, content: contentOfBytes(sharedContent), certificates }),
  );
  return (await Promise.all(found)).map(({ ok }) => ok);
};
