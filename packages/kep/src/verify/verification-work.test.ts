import { expect, test } from 'vitest';
import { stamped } from '../../test/long-term-message.ts';
import { signedMessage } from '../../test/signed-message.ts';
import { signedPdf } from '../../test/signed-pdf.ts';
import { after, day, hour, issue, issueAuthority, now, policy, saying, trust } from '../../test/verification-world.ts';
import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import { VerificationWork, type WorkLimits } from '../algorithms/verification-work.ts';
import { objectId, octetString, sequence, setOf, tlv } from '../asn1/der-writer.ts';
import { childrenOf, readDer, tags } from '../asn1/der.ts';
import { writeManifest } from '../asice/manifest.ts';
import { verifySignedFile } from '../asice/signed-file.ts';
import { writeZip } from '../asice/zip-writer.ts';
import { type Bytes, utf8 } from '../bytes.ts';
import { addSigner } from '../testing/add-signer.ts';
import { distinguishedName } from '../testing/name-writer.ts';

const signer = await issue();

/** Verifies a file and counts how often the caller had a turn in between. */
const verifying = async (file: Bytes, limits: Partial<WorkLimits> = {}) => {
  let turns = 0;
  const rest = () => {
    turns += 1;
    return Promise.resolve();
  };
  const report = await verifySignedFile(file, {
    ...{ trust, at: now, receivedAt: now, policy },
    revocation: saying({ status: 'good', producedAt: now, thisUpdate: now }),
    work: new VerificationWork({ ...limits, rest }),
  });
  return { report, turns };
};

const signaturesOf = (names: readonly string[]): Promise<Bytes> => containerOf(names, (manifest) => sign(manifest));
const sign = (signed: Bytes): Promise<Bytes> => signedMessage(signer, { content: signed, detached: true });

const containerOf = async (names: readonly string[], signing: (manifest: Bytes) => Promise<Bytes>): Promise<Bytes> => {
  const file = { name: 'а.txt', content: utf8('а'.repeat(1000)) };
  const sha256 = await digestOf(oids.sha256, file.content);
  const entries = [{ name: 'mimetype', content: utf8('application/vnd.etsi.asic-e+zip'), stored: true }, file];
  for (const name of names) {
    const manifest = writeManifest(`META-INF/signature${name}.p7s`, [{ name: file.name, sha256 }]);
    entries.push({ name: `META-INF/ASiCManifest${name}.xml`, content: manifest });
    entries.push({ name: `META-INF/signature${name}.p7s`, content: await signing(manifest) });
  }
  return writeZip(entries);
};

test('all signatures of a file share one budget, and what goes beyond it is indeterminate, never an exception', async () => {
  const file = await signaturesOf(['1', '2', '3', '4']);
  const whole = await verifying(file);
  expect(whole.report).toMatchObject({ verdict: 'total-passed', problem: null });

  const { report } = await verifying(file, { operations: 8 });
  expect(report).toMatchObject({ verdict: 'indeterminate', problem: 'too-large' });
  expect(report.signatures[0]?.verdict).toBe('total-passed');
  expect(report.signatures.at(-1)?.report).toMatchObject({ verdict: 'indeterminate', signers: [] });
  const refused = report.signatures
    .flatMap((one) => one.report.signers)
    .find(({ verdict }) => verdict !== 'total-passed');
  expect(refused).toMatchObject({
    ...{ verdict: 'indeterminate', subIndication: 'GENERIC', decidedBy: 'format', identity: null },
  });
});

test('whoever verifies has a turn before every signature, and before every file of signatures is read', async () => {
  await verifying(await signaturesOf(['1']));
  const one = await verifying(await signaturesOf(['1']));
  const three = await verifying(await signaturesOf(['1', '2', '3']));

  // Read, the signature itself, the question to the centre: the path is known from before.
  expect(one.turns).toBe(3);
  expect(three.turns).toBe(9);
  expect((await verifying(await signaturesOf(['1', '2', '3']), { operations: 8 })).report.problem).toBe('too-large');
});

test('a heap of look-alikes is looked at once in a file, not for every signer', async () => {
  const name = distinguishedName({ commonName: 'Купа', country: 'UA' });
  const heap = await Promise.all(
    Array.from({ length: 13 }, () => issueAuthority({ subject: name, subjectKeyId: null })),
  );
  const [issuedBy, ...others] = heap;
  if (!issuedBy) throw new Error('an authority');
  const forged = await issue({ issuedBy, authorityKeyId: null });
  const certificates = [forged, ...others].map(({ certificate }) => certificate);
  const signing = (manifest: Bytes) => signedMessage(forged, { content: manifest, detached: true, certificates });
  const { report, turns } = await verifying(await containerOf(['1', '2', '3', '4'], signing));

  expect(report.signatures).toHaveLength(4);
  expect(report).toMatchObject({ verdict: 'indeterminate', problem: null });
  // Twelve look-alikes, and of each signature two.
  expect(turns).toBeLessThanOrEqual(12 + 4 * 2);
});

test('time-stamps are not looked at where the signer has no path at any time', async () => {
  const forged = await issue({ issuedBy: await issueAuthority({ issuedBy: await issue() }) });
  const message = await signedMessage(forged);
  const plain = await verifying(message);
  const withStamps = await verifying(await stamped(await stamped(message, after(-hour)), after(-day)));

  expect(withStamps.turns).toBe(plain.turns);
  expect(withStamps.report.signatures[0]?.report.signers[0]).toMatchObject({
    timestampBy: null,
    verdict: 'indeterminate',
  });
});

/** The message with its signer as often as there are numbers, each copy with a number beside the signature. */
const copied = (message: Bytes, numbers: readonly number[]): Bytes => {
  const [type, outer] = childrenOf(readDer(message), tags.sequence);
  const parts = outer?.children[0]?.children ?? [];
  const info = parts.at(-1)?.children[0]?.children.map(({ raw }) => raw) ?? [];
  const copies = numbers.map((number) =>
    sequence(...info, tlv(0xa1, sequence(objectId('1.2.3.4'), setOf(octetString(Uint8Array.of(number)))))),
  );
  const signedData = sequence(...parts.slice(0, -1).map(({ raw }) => raw), tlv(tags.set, ...copies));
  return sequence(type?.raw ?? new Uint8Array(0), tlv(0xa0, signedData));
};

test('a signer who is there twice, octet for octet, is a fault of the format', async () => {
  const message = await signedMessage(signer);

  expect((await verifying(copied(message, [1, 1]))).report).toMatchObject({ verdict: 'total-failed', signatures: [] });
  expect((await verifying(copied(message, [1, 2]))).report).toMatchObject({ verdict: 'total-passed' });
});

test('the signers of all signatures of a file are counted together', async () => {
  const two = async (manifest: Bytes) =>
    addSigner(
      await sign(manifest),
      await signedMessage(await issue(), {
        content: manifest,
        detached: true,
      }),
    );
  const file = await containerOf(['1', '2'], two);

  expect((await verifying(file, { signers: 4 })).report.problem).toBeNull();
  expect((await verifying(file, { signers: 3 })).report).toMatchObject({
    ...{ verdict: 'indeterminate', problem: 'too-large' },
    signatures: [{ verdict: 'total-passed' }, { verdict: 'indeterminate' }],
  });
});

test.for([
  ['a p7s', () => signedMessage(signer, { content: new Uint8Array(50_000) })],
  ['a container', () => signaturesOf(['1', '2', '3'])],
  ['a PDF', async () => signedPdf(sign, {}, await signedPdf(sign, { padding: new Uint8Array(0) }))],
] as const)('what is hashed and read of %s is counted too', async ([, make]) => {
  const file = await make();

  expect((await verifying(file)).report.problem).not.toBe('too-large');
  expect((await verifying(file, { octets: 8_000 })).report).toMatchObject({ problem: 'too-large' });
  expect((await verifying(file, { octets: 8_000 })).report.verdict).not.toBe('total-passed');
});

test('a slow digest weighs more than a fast one', async () => {
  const octets = 100_000;
  const asked = async (digestOid: string) => new VerificationWork({ octets }).hashing(octets / 2, digestOid);

  expect(await asked(oids.sha256)).toBe(true);
  expect(await asked(oids.gost34311)).toBe(true);
  expect(await asked(oids.kupyna512)).toBe(false);
});

test('the caller has a turn within what takes long to hash', async () => {
  const { report, turns } = await verifying(await signedMessage(signer, { content: new Uint8Array(2_000_000) }));

  expect(report.verdict).toBe('total-passed');
  expect(turns).toBeGreaterThan(3);
});
