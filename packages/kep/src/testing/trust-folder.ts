import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as oids from '../algorithms/oids.ts';
import type { Certificate } from '../x509/certificate.ts';
import { attributeOfName } from '../x509/names.ts';
import type { TestCentre } from './test-centre.ts';
import { type ListedStatus, signXml, type TrustListShape, writeTrustList } from './trust-list-writer.ts';

/** How an installation is to trust a test centre. */
export interface TrustFolder {
  readonly centre: TestCentre;
  /** Marked as a test centre's unless told: production refuses such anchors. */
  readonly marked?: boolean;
  readonly sequenceNumber?: number;
  /** The status of the centre, and since when: granted for five years unless told. */
  readonly status?: ListedStatus;
  readonly since?: Date;
}

const year = 365 * 86_400_000;

const commonName = ({ subject }: Certificate): string => attributeOfName(subject, oids.commonName) ?? '';

const listOf = ({ centre, status = 'granted', since, sequenceNumber = 1 }: TrustFolder): TrustListShape => {
  const now = centre.now();
  const provider = commonName(centre.ca.certificate);
  const begun = since ?? new Date(now.getTime() - 5 * year);
  return {
    operator: commonName(centre.root.certificate),
    sequenceNumber,
    issuedAt: now,
    nextUpdate: new Date(now.getTime() + year),
    services: [
      {
        provider,
        name: 'Видача кваліфікованих сертифікатів',
        certificates: [centre.ca.certificate],
        status,
        since: begun,
        supplyPoints: [centre.baseUrl],
      },
      {
        provider,
        name: 'Кваліфіковані електронні позначки часу',
        type: 'TSA/QTST',
        certificates: [centre.tsp.certificate],
        status,
        since: begun,
      },
    ],
  };
};

/** The centre as CAs.json has it. */
const centreEntry = ({ ca, baseUrl, urls }: TestCentre): Readonly<Record<string, unknown>> => ({
  issuerCNs: [commonName(ca.certificate)],
  address: new URL(baseUrl).host,
  ocspAccessPointAddress: urls.ocsp,
  ocspAccessPointPort: '',
  cmpAddress: `${baseUrl}/services/cmp/`,
  tspAddress: urls.timestamp,
  tspAddressPort: '',
});

/**
 * Writes into a folder that is there already all that `openTrustStore` needs to trust a test centre: the pinned root,
 * the centre's certificate, a trust list signed by the root and the list of centres. Rejects when it cannot be written.
 */
export const writeTrustFolder = async (directory: string, folder: TrustFolder): Promise<void> => {
  const { centre, marked = true } = folder;
  const pins = {
    anchors: [{ sha256: centre.anchorSha256, name: commonName(centre.root.certificate), test: marked }],
    listSigners: [{ sha256: centre.anchorSha256, name: commonName(centre.root.certificate) }],
  };
  const list = await signXml(writeTrustList(listOf(folder)), { ...centre.root, signingTime: centre.now() });
  await writeFile(join(directory, 'root.cer'), centre.root.certificate.der);
  await writeFile(join(directory, 'ca.cer'), centre.ca.certificate.der);
  await writeFile(join(directory, 'TL-UA-DSTU.xml'), list);
  await writeFile(join(directory, 'CAs.json'), JSON.stringify([centreEntry(centre)], null, 2));
  await writeFile(join(directory, 'trust.json'), JSON.stringify(pins, null, 2));
};
