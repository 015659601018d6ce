import { keysAskedMost } from '@cabinet/contracts/signatures';
import type { AttachAnswer, CertificateInfo } from '@cabinet/kep/browser/key-messages';
import { type Bytes, utf8 } from '@cabinet/kep/bytes';
import { expect, test } from 'vitest';
import { certificateAtCentre, type LookUp } from './ask-centre.ts';
import { fault } from './key-faults.ts';

const certificate: CertificateInfo = {
  der: new Uint8Array(1),
  identity: { fullName: 'Коваленко Марія', qualified: true, qscd: false, purpose: 'signature' },
  issuerName: 'КНЕДП',
  serialHex: '01',
  notBefore: new Date('2026-01-01T00:00:00Z'),
  notAfter: new Date('2027-01-01T00:00:00Z'),
  digestOid: '1.2',
};
const ids = ['a', 'b', 'c', 'd', 'e'];

/** A centre that knows some keys; what it was asked is written down. */
const centreKnowing = (known: readonly string[]) => {
  const asked: (readonly string[])[] = [];
  const lookUp: LookUp = async (keyIds) => {
    asked.push(keyIds);
    const found = keyIds.filter((id) => known.includes(id));
    return found.length === 0 ? fault('noCertificate') : found.map((id) => utf8(id));
  };
  return { asked, lookUp };
};

const saying = (answers: Readonly<Record<string, AttachAnswer>>) => ({
  attach: async ([first]: readonly Bytes[]): Promise<AttachAnswer> =>
    answers[String.fromCharCode(first?.[0] ?? 0)] ?? { kind: 'not-this-key' },
});

test('keys are asked for by two, until one of them can sign', async () => {
  const { asked, lookUp } = centreKnowing(['c', 'e']);
  const found = await certificateAtCentre(ids, lookUp, saying({ c: { kind: 'ready', certificate } }));
  expect(found).toBe(certificate);
  expect(asked).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(asked.every((pair) => pair.length <= keysAskedMost)).toBe(true);
});

test('a certificate that has ended does not hide one that is good, and is told where there is no other', async () => {
  const ended: AttachAnswer = { kind: 'expired', certificate };
  const both = centreKnowing(['a', 'e']);
  const answers = saying({ a: ended, e: { kind: 'ready', certificate } });
  expect(await certificateAtCentre(ids, both.lookUp, answers)).toBe(certificate);
  expect(both.asked.at(-1)).toEqual(['e']);
  const alone = await certificateAtCentre(ids, centreKnowing(['a', 'e']).lookUp, saying({ a: ended }));
  expect(alone).toMatchObject({ name: 'expired', day: certificate.notAfter });
});

test('a centre that knows no key has no certificate, one that is silent is not asked on', async () => {
  const { asked, lookUp } = centreKnowing([]);
  expect(await certificateAtCentre(ids, lookUp, saying({}))).toEqual(fault('noCertificate'));
  expect(asked.flat()).toEqual(ids);
  let questions = 0;
  const silent: LookUp = async () => {
    questions += 1;
    return fault('centreSilent');
  };
  expect(await certificateAtCentre(ids, silent, saying({}))).toEqual(fault('centreSilent'));
  expect(questions).toBe(1);
});
