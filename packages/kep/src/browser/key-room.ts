import { withoutArmour } from '../asice/armour.ts';
import { DerError } from '../asn1/der.ts';
import { type Bytes, toHex, wipe } from '../bytes.ts';
import { signCades } from '../cms/sign.ts';
import { SigningError, signerOf } from '../cms/signer.ts';
import {
  CostlyContainer,
  DamagedContainer,
  UnknownAlgorithm,
  UnsupportedContainer,
  WrongPassword,
} from '../containers/errors.ts';
import { type OpenedContainer, openContainer } from '../containers/open-container.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { extractIdentity } from '../x509/identity.ts';
import { commonNameOf } from '../x509/names.ts';
import type { AttachAnswer, CertificateInfo, FileFault, OpenAnswer, SignAnswer, ToSign } from './key-messages.ts';
import { belongs, type Fitness, fitnessOf, type HeldKey, holdKey } from './key-pair.ts';

/** Most certificates that are looked through, and most contents that are signed at once. */
const mostCertificates = 100;
const mostContents = 1000;

interface Pair {
  readonly held: HeldKey;
  readonly certificate: Certificate;
  readonly fitness: Fitness;
}

const fileFaultOf = (error: UnsupportedContainer): FileFault => {
  if (error instanceof DamagedContainer) return 'damaged';
  if (error instanceof CostlyContainer) return 'too-large';
  return error instanceof UnknownAlgorithm ? 'unknown-algorithm' : 'not-a-key';
};

const certificatesOf = (ders: readonly Bytes[]): Certificate[] =>
  ders.slice(0, mostCertificates).flatMap((der) => {
    try {
      return [parseCertificate(withoutArmour(der))];
    } catch (error) {
      if (error instanceof DerError) return [];
      throw error;
    }
  });

/** The best of the pairs: one that can sign, else what is most useful to be told; the newest of equals. */
const order: readonly Fitness[] = ['ready', 'expired', 'not-yet-valid', 'not-for-signing'];
const bestOf = (pairs: readonly Pair[]): Pair | undefined =>
  pairs.toSorted(
    (one, other) =>
      order.indexOf(one.fitness) - order.indexOf(other.fitness) ||
      other.certificate.notAfter.getTime() - one.certificate.notAfter.getTime(),
  )[0];

const infoOf = async ({ held, certificate }: Pair): Promise<CertificateInfo> => ({
  der: certificate.der.slice(),
  identity: extractIdentity(certificate),
  issuerName: commonNameOf(certificate.issuer) ?? '',
  serialHex: toHex(certificate.serial),
  notBefore: certificate.notBefore,
  notAfter: certificate.notAfter,
  digestOid: (await signerOf(held.key, certificate)).digestOid,
});

/** Keeps one person's keys from the opening of their file to `close`, and signs with the one that may sign. */
export class KeyRoom {
  readonly #now: () => Date;
  #keys: readonly HeldKey[] = [];
  #pair: Pair | undefined;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Takes the keys of a container in place of those before. `file` and `password` (UTF-8) are wiped. */
  async open(file: Bytes, password: Bytes): Promise<OpenAnswer> {
    this.close();
    try {
      const opened = await openContainer(file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(password));
      return await this.#take(opened);
    } catch (error) {
      if (error instanceof WrongPassword) return { kind: 'wrong-password' };
      if (error instanceof UnsupportedContainer) return { kind: 'not-a-key-file', fault: fileFaultOf(error) };
      throw error;
    } finally {
      wipe(file, password);
    }
  }

  /** Looks for the certificate of the key among these (DER or PEM): that of a .cer file, or what the centre answered. */
  async attach(ders: readonly Bytes[]): Promise<AttachAnswer> {
    const certificates = certificatesOf(ders);
    if (certificates.length === 0) return { kind: 'not-a-certificate' };
    const best = bestOf(await this.#pairs(certificates));
    if (best === undefined) return { kind: 'not-this-key' };
    if (best.fitness === 'ready') this.#pair = best;
    return { kind: best.fitness, certificate: await infoOf(best) };
  }

  /** A CAdES-BES signature of each content. Rejects with SigningError when there are too many. */
  async sign(contents: readonly ToSign[], detached: boolean): Promise<SignAnswer> {
    if (contents.length > mostContents) throw new SigningError('Too many contents at once');
    const at = this.#now();
    const pair = this.#pair;
    if (pair === undefined) return this.#certificateNeeded();
    const { held, certificate } = pair;
    const fitness = fitnessOf(certificate, at);
    if (fitness !== 'ready') return { kind: fitness, certificate: await infoOf(pair) };
    const signatures: Bytes[] = [];
    for (const each of contents)
      signatures.push(await signCades({ ...each, key: held.key, certificate, detached, signingTime: at }));
    return { kind: 'signed', signatures };
  }

  /** Forgets the keys, and wipes what of them lies in octets. */
  close(): void {
    for (const { key } of this.#keys) if (key.kind !== 'dstu') wipe(key.pkcs8);
    this.#keys = [];
    this.#pair = undefined;
  }

  async #take({ keys, certificates }: OpenedContainer): Promise<OpenAnswer> {
    this.#keys = keys.map(holdKey);
    const pairs = await this.#pairs(certificatesOf(certificates));
    const best = bestOf(pairs);
    const alone = this.#signatureKeys().some((held) => pairs.every((pair) => pair.held !== held));
    if (best === undefined || (best.fitness === 'not-for-signing' && alone)) return this.#certificateNeeded();
    if (best.fitness === 'ready') this.#pair = best;
    return { kind: best.fitness, certificate: await infoOf(best) };
  }

  /** The companion of a signature key in its container is for agreement; alone it may be anything. */
  #signatureKeys(): readonly HeldKey[] {
    const companions = this.#keys.filter(({ key }) => key.kind === 'dstu' && key.use === 'agreement');
    return this.#keys.filter((held) => !companions.includes(held));
  }

  #certificateNeeded(): { kind: 'certificate-needed'; keyIds: readonly string[] } {
    const signing = this.#signatureKeys();
    const ordered = [...signing, ...this.#keys.filter((held) => !signing.includes(held))];
    return { kind: 'certificate-needed', keyIds: ordered.flatMap(({ keyId }) => keyId ?? []) };
  }

  async #pairs(certificates: readonly Certificate[]): Promise<Pair[]> {
    const at = this.#now();
    const pairs: Pair[] = [];
    for (const certificate of certificates)
      for (const held of this.#keys)
        if (await belongs(held, certificate)) pairs.push({ held, certificate, fitness: fitnessOf(certificate, at) });
    return pairs;
  }
}
