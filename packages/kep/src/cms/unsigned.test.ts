import { expect, test } from 'vitest';
import { allHold, signatureOf } from '../../test/parallel-signers.ts';
import { sample } from '../../test/samples.ts';
import * as oids from '../algorithms/oids.ts';
import { octetString } from '../asn1/der-writer.ts';
import { type Bytes, utf8 } from '../bytes.ts';
import { addSigner } from '../testing/add-signer.ts';
import { parseSignedData } from './signed-data.ts';
import { addUnsignedAttribute } from './unsigned.ts';

test('a time-stamp put beside a signature makes the octets another implementation made', () => {
  const stamped = sample('doc-T.p7s');
  const [token] = parseSignedData(stamped).signers[0]?.unsigned.get(oids.signatureTimeStamp) ?? [];
  if (!token) throw new Error('No time-stamp');
  expect(addUnsignedAttribute(sample('doc.p7s'), 0, oids.signatureTimeStamp, token.raw)).toEqual(stamped);
});

test('further attributes come behind the earlier ones, of the signer that is meant', async () => {
  const both = addSigner(await signatureOf('First'), await signatureOf('Second'));
  const value = (text: string): Bytes => octetString(utf8(text));
  const once = addUnsignedAttribute(both, 1, oids.signatureTimeStamp, value('one'));
  const twice = addUnsignedAttribute(once, 1, oids.signatureTimeStamp, value('two'));
  const [first, second] = parseSignedData(twice).signers;
  expect(first?.raw).toEqual(parseSignedData(both).signers[0]?.raw);
  expect(second?.unsigned.get(oids.signatureTimeStamp)?.map(({ raw }) => raw)).toEqual([value('one'), value('two')]);
  expect(await allHold(twice)).toEqual([true, true]);
  expect(() => addUnsignedAttribute(both, 2, oids.signatureTimeStamp, value('x'))).toThrow(RangeError);
});
