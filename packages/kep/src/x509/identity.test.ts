import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  aKey,
  aName,
  directoryAttribute,
  extension,
  type SmallKey,
  smallCertificate,
} from '../../test/small-certificates.ts';
import { sample } from '../../test/samples.ts';
import * as oids from '../algorithms/oids.ts';
import { integer, nullValue, objectId, sequence, setOf } from '../asn1/der-writer.ts';
import type { Bytes } from '../bytes.ts';
import { type Certificate, parseCertificate } from './certificate.ts';
import { extractIdentity, type Identity } from './identity.ts';

let key: SmallKey;
beforeAll(async () => {
  key = await aKey();
});

const identityOf = async (subject: Bytes, ...more: readonly Bytes[]): Promise<Identity> =>
  extractIdentity(await smallCertificate({ subject, issuer: aName('Центр'), key, issuerKey: key, more }));

const directory = (...attributes: readonly Bytes[]): Bytes =>
  extension(oids.subjectDirectoryAttributes, sequence(...attributes));

const statements = (...all: readonly Bytes[]): Bytes => extension(oids.qcStatements, sequence(...all));

const nobody = aName('Хтось');

test('the sample certificate is of a person, qualified', () => {
  const identity = extractIdentity(parseCertificate(sample('user.cer')));
  expect(identity).toEqual({
    fullName: 'Шевченко Тарас Григорович',
    surname: 'Шевченко',
    givenName: 'Тарас Григорович',
    serialNumber: 'TINUA-3141592653',
    taxId: '3141592653',
    unzr: '19860101-01234',
    qualified: true,
    qscd: false,
    purpose: 'signature',
  });
});

test('the certificate of an authority names its organisation and is for seals', () => {
  expect(extractIdentity(parseCertificate(sample('ca.cer')))).toMatchObject({
    organization: 'Демо-кабінет (ТЕСТ)',
    qualified: true,
    qscd: false,
    purpose: 'seal',
  });
});

test.each([
  ['1234567890', '1234567890'],
  [' 1234567890 ', '1234567890'],
  ['12345 67890', '1234567890'],
  ['123456789', '123456789'],
  ['АА123456', 'АА123456'],
  ['аа 123456', 'АА123456'],
  ['AA123456', 'АА123456'],
  ['AА123456', 'АА123456'],
  ['ІЇ123456', 'ІЇ123456'],
  ['', undefined],
  ['   ', undefined],
  ['0000000000', undefined],
  ['12345678', undefined],
  ['12345678901', undefined],
  ['DA123456', undefined],
  ['АЫ123456', undefined],
  ['1234567890; DROP', undefined],
])('the DRFO value "%s" is the code %s', async (value, taxId) => {
  expect((await identityOf(nobody, directory(directoryAttribute(oids.drfo, value)))).taxId).toBe(taxId);
});

test.each([
  ['TINUA-1234567890', '1234567890'],
  ['tinua-1234567890', '1234567890'],
  ['TINUA-123456789', '123456789'],
  ['TINUA-АА123456', 'АА123456'],
  ['TINUA-', undefined],
  ['TINPL-1234567890', undefined],
  ['1234567890', undefined],
  ['UA-1234567890-1', undefined],
])('the serial number %s of the subject is the code %s', async (value, taxId) => {
  const identity = await identityOf(aName('Хтось', [oids.serialNumber, value]));
  expect(identity).toMatchObject({ serialNumber: value });
  expect(identity.taxId).toBe(taxId);
});

test('a code written in two places is the one both agree on, or none', async () => {
  const subject = aName('Хтось', [oids.serialNumber, 'TINUA-1234567890']);
  const drfo = (...values: readonly string[]): Bytes => directory(directoryAttribute(oids.drfo, ...values));
  expect((await identityOf(subject, drfo('1234567890'))).taxId).toBe('1234567890');
  expect((await identityOf(subject, drfo(' '))).taxId).toBe('1234567890');
  expect((await identityOf(subject, drfo('1234567891'))).taxId).toBeUndefined();
  expect((await identityOf(nobody, drfo('1234567890', '1234567891'))).taxId).toBeUndefined();
  const twice = directory(directoryAttribute(oids.drfo, '1234567890'), directoryAttribute(oids.drfo, '1234567891'));
  expect((await identityOf(nobody, twice)).taxId).toBeUndefined();
});

test('an organisation has its code from the directory or from its identifier', async () => {
  const edrpou = (value: string): Bytes => directory(directoryAttribute(oids.edrpou, value));
  expect((await identityOf(nobody, edrpou('12345678'))).edrpou).toBe('12345678');
  expect((await identityOf(nobody, edrpou('1234567890'))).edrpou).toBeUndefined();
  expect((await identityOf(nobody, edrpou('00000000'))).edrpou).toBeUndefined();
  const byName = aName('Установа', [oids.organizationIdentifier, 'NTRUA-12345678'], [oids.organization, 'Установа']);
  expect(await identityOf(byName)).toMatchObject({ edrpou: '12345678', organization: 'Установа' });
  expect((await identityOf(byName, edrpou('87654321'))).edrpou).toBeUndefined();
});

test('the number in the register is of eight digits and five', async () => {
  const unzr = (value: string): Bytes => directory(directoryAttribute(oids.unzr, value));
  expect((await identityOf(nobody, unzr('19900101-01234'))).unzr).toBe('19900101-01234');
  expect((await identityOf(nobody, unzr('1990010101234'))).unzr).toBeUndefined();
});

test('directory attributes that cannot be read name nobody', async () => {
  const { taxId } = await identityOf(nobody, extension(oids.subjectDirectoryAttributes, nullValue()));
  expect(taxId).toBeUndefined();
  const number = directory(sequence(objectId(oids.drfo), setOf(integer(1_234_567_890))));
  expect((await identityOf(nobody, number)).taxId).toBeUndefined();
});

test('names are shown without control and direction characters, and never missing', async () => {
  const subject = aName(
    'Коваль\u202e \u0000 Марія\nІванівна ',
    [oids.surname, ' Коваль '],
    [oids.givenName, 'Марія Іванівна'],
    [oids.title, ' '],
  );
  const identity = await identityOf(subject);
  expect(identity).toMatchObject({ fullName: 'Коваль Марія Іванівна', surname: 'Коваль', givenName: 'Марія Іванівна' });
  expect(identity.title).toBeUndefined();
  const unnamed = sequence(setOf(sequence(objectId('2.5.4.4'), nullValue())));
  expect((await identityOf(sequence())).fullName).toBe('');
  expect((await identityOf(unnamed)).fullName).toBe('#0500');
});

test('without a common name the full name is the surname and the given name, or the organisation', async () => {
  const of = (...attributes: readonly (readonly [string, string])[]): Bytes => aName(' ', ...attributes);
  expect((await identityOf(of([oids.surname, 'Коваль'], [oids.givenName, 'Марія']))).fullName).toBe('Коваль Марія');
  expect((await identityOf(of([oids.organization, 'Установа']))).fullName).toBe('Установа');
});

const type = (...kinds: readonly string[]): Bytes => sequence(objectId(oids.qcType), sequence(...kinds.map(objectId)));

test('the statements say whether a certificate is qualified, its key in a device, and what it is for', async () => {
  const compliance = sequence(objectId(oids.qcCompliance));
  const device = sequence(objectId(oids.qcDevice));
  expect(await identityOf(nobody, statements(compliance, device, type(oids.qcTypeSignature)))).toMatchObject({
    qualified: true,
    qscd: true,
    purpose: 'signature',
  });
  expect(
    await identityOf(nobody, statements(sequence(objectId(oids.uaQcCompliance)), type(oids.qcTypeSeal))),
  ).toMatchObject({
    qualified: true,
    qscd: false,
    purpose: 'seal',
  });
  expect(await identityOf(nobody)).toMatchObject({ qualified: false, qscd: false, purpose: undefined });
});

test.each<[string, () => Bytes]>([
  ['both kinds', () => type(oids.qcTypeSignature, oids.qcTypeSeal)],
  ['no kind', () => type()],
  ['another kind', () => type('0.4.0.1862.1.6.3')],
  ['nothing at all', () => sequence(objectId(oids.qcType))],
  ['something else', () => sequence(objectId(oids.qcType), integer(1))],
])('a type of %s is no purpose', async (_, statement) => {
  expect((await identityOf(nobody, statements(statement()))).purpose).toBeUndefined();
});

test('an older seal is known by its extended key usage, unless the statements say what it is', async () => {
  const stamp = extension(oids.extendedKeyUsage, sequence(objectId(oids.uaStamp)));
  expect((await identityOf(nobody, stamp)).purpose).toBe('seal');
  expect((await identityOf(nobody, stamp, statements(type(oids.qcTypeSignature)))).purpose).toBe('signature');
});

test('whatever text a centre writes, the codes have their forms', async () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[ A-ZА-Я\d-]{6,14}$/));
  await fc.assert(
    fc.asyncProperty(text, text, async (drfo, serialNumber) => {
      const subject = aName('Хтось', [oids.serialNumber, `TINUA-${serialNumber}`]);
      const { taxId } = await identityOf(subject, directory(directoryAttribute(oids.drfo, drfo)));
      if (taxId !== undefined) expect(taxId).toMatch(/^(\d{9,10}|[А-ЯІЇЄҐ]{2}\d{6})$/);
    }),
    { numRuns: 200 },
  );
});

test('whatever is done to a certificate that can still be read, somebody is named', () => {
  const changes = fc.array(fc.tuple(fc.nat(1312), fc.nat(255)), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(changes, (changed) => {
      const der = sample('user.cer');
      for (const [index, octet] of changed) der[index] = octet;
      const certificate = readable(der);
      if (certificate) expect(typeof extractIdentity(certificate).fullName).toBe('string');
    }),
    { numRuns: 1000 },
  );
});

const readable = (der: Bytes): Certificate | undefined => {
  try {
    return parseCertificate(der);
  } catch {
    return undefined;
  }
};
