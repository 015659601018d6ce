import { expect, test } from 'vitest';
import { allHold, sharedContent, signatureOf } from '../../test/parallel-signers.ts';
import { sample } from '../../test/samples.ts';
import * as oids from '../algorithms/oids.ts';
import { DerError, readDer } from '../asn1/der.ts';
import { octetString } from '../asn1/der-writer.ts';
import { type Bytes, utf8 } from '../bytes.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { addUnsignedAttribute } from '../cms/unsigned.ts';
import { addSigner } from './add-signer.ts';

test('signatures of two people over one content become one message with both, each as it was', async () => {
  const [first, second] = [await signatureOf('First', false), await signatureOf('Second')];
  const joined = addSigner(first, second);
  expect(await allHold(joined)).toEqual([true, true]);
  const message = parseSignedData(joined);
  expect(message.content).toEqual(sharedContent);
  expect(message.certificates).toHaveLength(2);
  expect(message.signers.map(({ raw }) => raw)).toEqual(
    [first, second].flatMap((one) => parseSignedData(one).signers.map(({ raw }) => raw)),
  );
  expect(parseSignedData(addSigner(second, first)).content).toBeUndefined();
});

test('a signature that is there already is not put there again', async () => {
  const [first, second] = [await signatureOf('First'), await signatureOf('Second')];
  const joined = addSigner(first, second);
  expect(addSigner(joined, second)).toEqual(joined);
  expect(addSigner(joined, first)).toEqual(joined);
});

test('signatures over different contents are not joined', async () => {
  const [first, other] = [await signatureOf('First', false), await signatureOf('Second', false, utf8('Інше'))];
  expect(() => addSigner(first, other)).toThrow(DerError);
  expect(() => addSigner(first, sample('user.cer'))).toThrow(DerError);
});

test('more signers than a message may have are not joined', async () => {
  const message = await signatureOf('First');
  const info = parseSignedData(message).signers[0];
  if (!info) throw new Error('No signer');
  const numbered = (text: string): Bytes =>
    addUnsignedAttribute(message, 0, oids.contentTimeStamp, octetString(utf8(text)));
  const joined = Array.from({ length: 100 }, (_, index) => numbered(`${index}`)).reduce(addSigner);
  expect(readDer(joined).children).toHaveLength(2);
  expect(parseSignedData(joined).signers).toHaveLength(100);
  expect(() => addSigner(joined, message)).toThrow(DerError);
});
