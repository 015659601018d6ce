import { type Bytes, equalBytes, fromBase64, toBase64, toHex } from '../bytes.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import {
  type CentreMembers,
  createMembers,
  type MembersJson,
  membersFromJson,
  membersToJson,
} from './centre-members.ts';
import type { CertificateUrls } from './extension-writer.ts';
import { type IssuedUser, issueUser, type UserToIssue } from './issue-user.ts';

/** When and why (CRLReason, RFC 5280 §5.3.1) a certificate was revoked. */
export interface Revocation {
  readonly at: Date;
  readonly reason: number;
}

/** A certificate that the centre knows of. */
export interface IssuedCertificate {
  readonly certificate: Certificate;
  readonly revocation?: Revocation;
}

/** A test КНЕДП: it issues, revokes, and its answers are signed by `ocsp`, `tsp`, `cmp` and `ca`. */
export interface TestCentre extends CentreMembers {
  readonly name: string;
  /** Where its certificates say it answers, without a slash at the end. */
  readonly baseUrl: string;
  readonly urls: Required<CertificateUrls>;
  /** SHA-256 of the root in lower-case hexadecimal digits: what a trust store pins. */
  readonly anchorSha256: string;
  now(): Date;
  issueUser(user: UserToIssue): Promise<IssuedUser>;
  /** Throws RangeError for a certificate that it did not issue. */
  revoke(serial: Bytes, at: Date, reason: number): void;
  /** Of a user, or of one of the centre's own services. */
  find(serial: Bytes): IssuedCertificate | undefined;
  revoked(): readonly Required<IssuedCertificate>[];
  /** Certificates to keys, as the look-up of CMP asks for them: by the identifiers of 32 octets. */
  withKeyIds(keyIds: readonly Bytes[]): readonly Certificate[];
  toJson(): TestCentreJson;
}

/** A centre that can be kept, with its keys in the open: whoever stores it keeps others from reading it. */
export interface TestCentreJson {
  readonly format: 'kep-test-centre';
  readonly version: 1;
  readonly name: string;
  readonly baseUrl: string;
  readonly members: MembersJson;
  readonly issued: readonly {
    readonly certificate: string;
    readonly revocation?: { readonly at: string; readonly reason: number };
  }[];
}

/** A new centre, or the place where a kept one has moved to. */
export interface TestCentreOptions {
  /** Shown in the name of the centre: «Тестовий КНЕДП «name», без юридичної сили». */
  readonly name: string;
  readonly baseUrl: string;
  readonly now: () => Date;
}

const urlsAt = (baseUrl: string): Required<CertificateUrls> => ({
  ocsp: `${baseUrl}/ocsp`,
  issuers: `${baseUrl}/ca.cer`,
  timestamp: `${baseUrl}/tsp`,
  crl: `${baseUrl}/crl/full.crl`,
  deltaCrl: `${baseUrl}/crl/delta.crl`,
});

type Ledger = Map<string, IssuedCertificate>;

const ledgerToJson = (ledger: Ledger): TestCentreJson['issued'] =>
  [...ledger.values()].map(({ certificate, revocation }) => ({
    certificate: toBase64(certificate.der),
    ...(revocation && { revocation: { at: revocation.at.toISOString(), reason: revocation.reason } }),
  }));

const ledgerFromJson = (issued: TestCentreJson['issued']): Ledger =>
  new Map(
    issued.map(({ certificate: der, revocation }) => {
      const certificate = parseCertificate(fromBase64(der));
      const known = revocation && { revocation: { at: new Date(revocation.at), reason: revocation.reason } };
      return [toHex(certificate.serial), { certificate, ...known }];
    }),
  );

/** What the authority knows of besides its users: its services, without which nothing they sign could be checked. */
const ownLedger = ({ ocsp, tsp, cmp }: CentreMembers): Ledger =>
  new Map([ocsp, tsp, cmp].map(({ certificate }) => [toHex(certificate.serial), { certificate }]));

const isRevoked = (issued: IssuedCertificate): issued is Required<IssuedCertificate> => issued.revocation !== undefined;

const centreOf = async (options: TestCentreOptions, members: CentreMembers, ledger: Ledger): Promise<TestCentre> => {
  const { name, baseUrl, now } = options;
  const urls = urlsAt(baseUrl);
  const own = ownLedger(members);
  return {
    ...options,
    ...members,
    urls,
    anchorSha256: toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', members.root.certificate.der))),
    issueUser: async (user) => {
      const issued = await issueUser({ ca: members.ca, urls, now: now() }, user);
      for (const certificate of [issued.certificate, issued.agreementCertificate])
        if (certificate) ledger.set(toHex(certificate.serial), { certificate });
      return issued;
    },
    revoke: (serial, at, reason) => {
      const issued = ledger.get(toHex(serial));
      if (issued === undefined) throw new RangeError(`No certificate ${toHex(serial)} was issued here`);
      ledger.set(toHex(serial), { certificate: issued.certificate, revocation: { at, reason } });
    },
    find: (serial) => ledger.get(toHex(serial)) ?? own.get(toHex(serial)),
    revoked: () => [...ledger.values()].filter(isRevoked),
    withKeyIds: (keyIds) =>
      [...ledger.values()]
        .map(({ certificate }) => certificate)
        .filter(({ subjectKeyId }) => subjectKeyId && keyIds.some((keyId) => equalBytes(keyId, subjectKeyId))),
    toJson: () => ({
      format: 'kep-test-centre',
      version: 1,
      name,
      baseUrl,
      members: membersToJson(members),
      issued: ledgerToJson(ledger),
    }),
  };
};

/** A new centre with new keys. Everything it is called says that it is a test and has no legal force. */
export const createTestCentre = async (options: TestCentreOptions): Promise<TestCentre> =>
  centreOf(options, await createMembers(options.name, options.now()), new Map());

const isTestCentre = (json: unknown): json is TestCentreJson =>
  typeof json === 'object' &&
  json !== null &&
  'format' in json &&
  json.format === 'kep-test-centre' &&
  'version' in json &&
  json.version === 1;

/**
 * The centre that toJson() gave. `baseUrl` is for one that answers elsewhere now: what it issues from here on says so.
 * Throws RangeError for JSON of something else, DerError for a broken certificate in it.
 */
export const testCentreFromJson = async (
  json: unknown,
  { now, baseUrl }: { readonly now: () => Date; readonly baseUrl?: string },
): Promise<TestCentre> => {
  if (!isTestCentre(json)) throw new RangeError('This is no test centre');
  const members = membersFromJson(json.members);
  return centreOf({ name: json.name, baseUrl: baseUrl ?? json.baseUrl, now }, members, ledgerFromJson(json.issued));
};
