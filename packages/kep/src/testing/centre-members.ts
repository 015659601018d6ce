import * as oids from '../algorithms/oids.ts';
import { nullValue } from '../asn1/der-writer.ts';
import { type Bytes, fromBase64, toBase64 } from '../bytes.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { type CertificateShape, writeCertificate } from './certificate-writer.ts';
import { distinguishedName, type NamePart } from './name-writer.ts';
import { publicKeyInfo } from './public-key-writer.ts';
import { createDstuKey, keyFromJson, keyToJson, type TestKey, type TestKeyJson } from './test-keys.ts';

/** A certificate of the centre's own and the key to it. */
export interface CentreMember {
  readonly key: TestKey;
  readonly certificate: Certificate;
}

/** Who answers for a centre: its anchor, who issues, and who signs answers about status, time and look-ups. */
export interface CentreMembers {
  readonly root: CentreMember;
  readonly ca: CentreMember;
  readonly ocsp: CentreMember;
  readonly tsp: CentreMember;
  /** Look-ups are answered without a signature; real centres have this certificate all the same. */
  readonly cmp: CentreMember;
}

/** In the common name of everything the centre is and issues in its own name. */
const disclaimer = 'без юридичної сили';
const organization = `Тестовий центр, ${disclaimer}`;
const day = 86_400_000;

/** 20 octets, positive, none of them zero at the start (RFC 5280 §4.1.2.2). */
export const randomSerial = (): Bytes => {
  const serial = crypto.getRandomValues(new Uint8Array(20));
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
};

type Difference = Pick<CertificateShape, 'keyUsage' | 'extendedKeyUsage' | 'basicConstraints' | 'otherExtensions'>;

interface Wanted {
  readonly name: Readonly<Partial<Record<NamePart, string>>>;
  readonly key: TestKey;
  /** Self-signed without. */
  readonly issuer?: CentreMember;
  readonly created: Date;
  readonly years: number;
  readonly difference: Difference;
}

/** Valid from five years back: what has expired by now was once issued in the centre's time. */
const makeMember = async ({ name, key, issuer, created, years, difference }: Wanted): Promise<CentreMember> => {
  const subject = distinguishedName({ organization, ...name, country: 'UA', locality: 'Київ' });
  const der = await writeCertificate({
    serial: randomSerial(),
    issuer: issuer?.certificate.subjectRaw ?? subject,
    subject,
    notBefore: new Date(created.getTime() - 5 * 365 * day),
    notAfter: new Date(created.getTime() + years * 365 * day),
    spki: publicKeyInfo(key, { parameters: 'explicit' }),
    issuerKey: issuer?.key ?? key,
    ...difference,
  });
  return { key, certificate: parseCertificate(der) };
};

/** RFC 6960 §4.2.2.2.1: nobody needs to ask the responder about itself. */
const noCheck = { oid: oids.ocspNoCheck, critical: false, value: nullValue() };

/** RFC 3161 §2.3 asks for a critical extension with the one purpose of time-stamping. */
const service = (issuer: CentreMember, created: Date, commonName: string, purpose: string): Promise<CentreMember> =>
  makeMember({
    name: { commonName: `${commonName}, ${disclaimer}` },
    key: createDstuKey(),
    issuer,
    created,
    years: 5,
    difference: {
      keyUsage: ['digitalSignature'],
      extendedKeyUsage: { purposes: [purpose], critical: purpose === oids.timeStamping },
      ...(purpose === oids.ocspSigning && { otherExtensions: [noCheck] }),
    },
  });

/** id-kp-cmcCA: the centre's own servers. */
const centreServer = '1.3.6.1.5.5.7.3.27';

/** New keys and certificates: a root on m431, a centre on m257 under it, and the centre's services. */
export const createMembers = async (name: string, created: Date): Promise<CentreMembers> => {
  const root = await makeMember({
    name: { commonName: `Тестовий ЦЗО, ${disclaimer}`, serialNumber: 'UA-TEST-0000' },
    key: createDstuKey('m431'),
    created,
    years: 10,
    difference: { keyUsage: ['keyCertSign', 'cRLSign'], basicConstraints: { authority: true } },
  });
  const ca = await makeMember({
    name: { commonName: `Тестовий КНЕДП «${name}», ${disclaimer}`, serialNumber: 'UA-TEST-0001' },
    key: createDstuKey(),
    issuer: root,
    created,
    years: 8,
    difference: { keyUsage: ['keyCertSign', 'cRLSign'], basicConstraints: { authority: true, pathLength: 0 } },
  });
  return {
    root,
    ca,
    ocsp: await service(ca, created, 'Тестовий OCSP-сервер', oids.ocspSigning),
    tsp: await service(ca, created, 'Тестовий TSP-сервер', oids.timeStamping),
    cmp: await service(ca, created, 'Тестовий CMP-сервер', centreServer),
  };
};

/** A member as JSON can say it, its key unprotected. */
export interface MemberJson {
  readonly key: TestKeyJson;
  readonly certificate: string;
}

const memberToJson = ({ key, certificate }: CentreMember): MemberJson => ({
  key: keyToJson(key),
  certificate: toBase64(certificate.der),
});

const memberFromJson = ({ key, certificate }: MemberJson): CentreMember => ({
  key: keyFromJson(key),
  certificate: parseCertificate(fromBase64(certificate)),
});

/** All members in JSON. */
export type MembersJson = Readonly<Record<keyof CentreMembers, MemberJson>>;

/** The members as JSON can say them. */
export const membersToJson = ({ root, ca, ocsp, tsp, cmp }: CentreMembers): MembersJson => ({
  root: memberToJson(root),
  ca: memberToJson(ca),
  ocsp: memberToJson(ocsp),
  tsp: memberToJson(tsp),
  cmp: memberToJson(cmp),
});

/** The members that membersToJson wrote. Throws RangeError or DerError for anything else. */
export const membersFromJson = ({ root, ca, ocsp, tsp, cmp }: MembersJson): CentreMembers => ({
  root: memberFromJson(root),
  ca: memberFromJson(ca),
  ocsp: memberFromJson(ocsp),
  tsp: memberFromJson(tsp),
  cmp: memberFromJson(cmp),
});
