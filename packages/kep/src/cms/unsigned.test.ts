import { expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { aMember } from '../../test/small-members.ts';
import * as oids from '../algorithms/oids.ts';
import { octetString } from '../asn1/der-writer.ts';
import { type Bytes, utf8 } from '../bytes.ts';
import { addSigner } from '../testing/add-signer.ts';
import { privateKeyOf } from '../testing/test-keys.ts';
import { checkSigner } from './check-signer.ts';
import { signCades } from './sign.ts';
import { contentOfBytes } from './signed-content.ts';
import { parseSignedData } from './signed-data.ts';
import { addUnsignedAttribute } from './unsigned.ts';

const content = utf8('Один документ для двох підписів');

const signature = async (name: string, detached = true, over = content): Promise<Bytes> => {
  const { key, certificate } = await aMember({ name });
  return signCades({ key: privateKeyOf(key), certificate, content: over, detached });
};

const allHold = async (message: Bytes): Promise<readonly boolean[]> => {
  const { signers, contentType, certificates } = parseSignedData(message);
  const found = signers.map((signer) =>
    checkSigner({ signer, contentType, content: contentOfBytes(content), certificates }),
  );
  return (await Promise.all(found)).map(({ ok }) => ok);
};

test('a time-stamp put beside a signature makes the octets another implementation made', () => {
  const stamped = sample('doc-T.p7s');
  const [token] = parseSignedData(stamped).signers[0]?.unsigned.get(oids.signatureTimeStamp) ?? [];
  if (!token) throw new Error('No time-stamp');
  expect(addUnsignedAttribute(sample('doc.p7s'), 0, oids.signatureTimeStamp, token.raw)).toEqual(stamped);
});

test('further attributes come behind the earlier ones, of the signer that is meant', async () => {
  const both = addSigner(await signature('First'), await signature('Second'));
  const value = (text: string): Bytes => octetString(utf8(text));
  const once = addUnsignedAttribute(both, 1, oids.signatureTimeStamp, value('one'));
  const twice = addUnsignedAttribute(once, 1, oids.signatureTimeStamp, value('two'));
  const [first, second] = parseSignedData(twice).signers;
  expect(first?.raw).toEqual(parseSignedData(both).signers[0]?.raw);
  expect(second?.unsigned.get(oids.signatureTimeStamp)?.map(({ raw }) => raw)).toEqual([value('one'), value('two')]);
  expect(await allHold(twice)).toEqual([true, true]);
  expect(() => addUnsignedAttribute(both, 2, oids.signatureTimeStamp, value('x'))).toThrow(RangeError);
});
