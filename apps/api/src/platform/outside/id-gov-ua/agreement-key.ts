import { readFile } from 'node:fs/promises';
import { type Bytes, equalBytes } from '@cabinet/kep/bytes';
import type { EnvelopeRecipient } from '@cabinet/kep/cms/envelope';
import { openContainer } from '@cabinet/kep/containers/open-container';
import type { DstuPrivateKey } from '@cabinet/kep/containers/private-key';
import { publicKeyOf } from '@cabinet/kep/primitives/dstu4145';
import { type Certificate, parseCertificate } from '@cabinet/kep/x509/certificate';
import { ConfigError } from '../../config.ts';

interface Place {
  readonly key: string;
  readonly password: string;
  readonly certificate?: string | undefined;
}

const reading = async <T>(sentence: string, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (cause) {
    throw new ConfigError(sentence, { cause });
  }
};

const fileAt = (setting: string, path: string): Promise<Bytes> =>
  reading(`${setting}: the file ${path} cannot be read.`, async () => new Uint8Array(await readFile(path)));

const isForAgreement = (certificate: Certificate): boolean => certificate.keyUsage?.has('keyAgreement') === true;

const isOf = (certificate: Certificate, { curve, scalar }: DstuPrivateKey): boolean => {
  const own = certificate.publicKey();
  return own.kind === 'dstu' && equalBytes(own.raw, curve.compress(publicKeyOf(curve, scalar)));
};

const certificatesOf = async (inContainer: readonly Bytes[], path: string | undefined): Promise<Certificate[]> => {
  const beside = path === undefined ? [] : [await fileAt('ID_GOV_UA_CERTIFICATE', path)];
  return reading('ID_GOV_UA_CERTIFICATE: the certificate cannot be read; a file of X.509 in DER is needed.', async () =>
    [...beside, ...inContainer].map((der) => parseCertificate(der)),
  );
};

/** The key that id.gov.ua encrypts to, and its certificate. Throws ConfigError with what to mend. */
export async function readAgreementKey({ key: path, password, certificate }: Place): Promise<EnvelopeRecipient> {
  const container = await fileAt('ID_GOV_UA_KEY', path);
  const { keys, certificates } = await reading(
    `ID_GOV_UA_KEY: ${path} cannot be opened. Check that it is a container of keys, and ID_GOV_UA_KEY_PASSWORD.`,
    () => openContainer(container, password),
  );
  const known = (await certificatesOf(certificates, certificate)).filter(isForAgreement);
  for (const key of keys) {
    if (key.kind !== 'dstu') continue;
    const own = known.find((one) => isOf(one, key));
    if (own) return { key, certificate: own };
  }
  throw new ConfigError(
    known.length === 0
      ? `ID_GOV_UA_KEY: ${path} holds no certificate for key agreement. Name the file of it in ID_GOV_UA_CERTIFICATE.`
      : `ID_GOV_UA_KEY: no key of ${path} is that of the certificate for key agreement. They have to be of one issue.`,
  );
}
