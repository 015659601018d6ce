import type { CertificateInfo } from '@cabinet/kep/browser/key-messages';
import { expect, test } from 'vitest';
import en from '#locales/en/signing.ts';
import uk from '#locales/uk/signing.ts';
import { fault, faultIn, type KeyFaultName, wantsCertificate } from './key-faults.ts';

const certificate: CertificateInfo = {
  der: new Uint8Array(1),
  identity: { fullName: 'Коваленко Марія', qualified: true, qscd: false, purpose: 'signature' },
  issuerName: 'КНЕДП',
  serialHex: '01',
  notBefore: new Date('2026-01-01T00:00:00Z'),
  notAfter: new Date('2027-01-01T00:00:00Z'),
  digestOid: '1.2',
};

test('a key that can sign, or waits for its certificate, has no fault', () => {
  expect(faultIn({ kind: 'ready', certificate }, 'file')).toBeNull();
  expect(faultIn({ kind: 'certificate-needed', keyIds: [] }, 'file')).toBeNull();
});

test('a wrong password is told at the password, a wrong file at the file', () => {
  expect(faultIn({ kind: 'wrong-password' }, 'file')).toMatchObject({ at: 'password', name: 'wrongPassword' });
  expect(faultIn({ kind: 'not-a-key-file', fault: 'not-a-key' }, 'file')).toMatchObject({
    at: 'file',
    name: 'notAKey',
  });
  expect(faultIn({ kind: 'not-a-key-file', fault: 'damaged' }, 'file')).toMatchObject({ at: 'file', name: 'damaged' });
  expect(faultIn({ kind: 'not-a-key-file', fault: 'too-large' }, 'file')).toMatchObject({ name: 'tooLarge' });
  expect(faultIn({ kind: 'not-a-key-file', fault: 'unknown-algorithm' }, 'file')).toMatchObject({
    name: 'unknownAlgorithm',
  });
});

test('a certificate is told at the field it came from, with its day', () => {
  expect(faultIn({ kind: 'expired', certificate }, 'file')).toEqual({
    at: 'file',
    name: 'expired',
    day: certificate.notAfter,
  });
  expect(faultIn({ kind: 'not-yet-valid', certificate }, 'certificate')).toEqual({
    at: 'certificate',
    name: 'notYetValid',
    day: certificate.notBefore,
  });
  expect(faultIn({ kind: 'not-for-signing', certificate }, 'centre')).toEqual({ at: 'file', name: 'notForSigning' });
  expect(faultIn({ kind: 'not-this-key' }, 'certificate')).toEqual({ at: 'certificate', name: 'notThisKey' });
});

test('a centre that answers with certificates of other keys has none for this one', () => {
  expect(faultIn({ kind: 'not-this-key' }, 'centre')).toEqual({ at: 'centre', name: 'noCertificate' });
  expect(faultIn({ kind: 'not-a-certificate' }, 'centre')).toEqual({ at: 'centre', name: 'noCertificate' });
});

test('a worker that broke is nobody’s answer', () => {
  expect(faultIn({ kind: 'failed' }, 'file')).toEqual({ at: null, name: 'broken' });
});

test('the file of a certificate is asked for only where the key is good and its certificate is not there', () => {
  const asking: readonly KeyFaultName[] = ['centreNeeded', 'centreCannot', 'noCertificate', 'centreSilent'];
  expect(asking.every((name) => wantsCertificate(fault(name)))).toBe(true);
  expect(wantsCertificate(fault('wrongPassword'))).toBe(false);
  expect(wantsCertificate(fault('damaged'))).toBe(false);
});

test('each fault has a sentence of its own', () => {
  for (const { faults } of [uk, en]) {
    const sentences = Object.values(faults).map((words) => (typeof words === 'string' ? words : words('')));
    expect(new Set(sentences).size).toBe(sentences.length);
  }
});
