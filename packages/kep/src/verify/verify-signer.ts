import { toHex } from '../bytes.ts';
import type { SignedData, SignerInfo } from '../cms/signed-data.ts';
import type { Certificate } from '../x509/certificate.ts';
import { extractIdentity, type Identity } from '../x509/identity.ts';
import { commonNameOf } from '../x509/names.ts';
import type { AgreedContent } from './agreed-content.ts';
import { findBestTime } from './best-time.ts';
import { checkCertificate } from './check-certificate.ts';
import { checkChain, isAllowedAnchor, isAllowedIssuer } from './check-chain.ts';
import { CheckLedger, verdictOf } from './check-ledger.ts';
import { checkAuthorityRevocation, checkOwnRevocation } from './check-revocation.ts';
import { checkSignature } from './check-signature.ts';
import type { BestTime, Circumstances, CircumstancesAtWork } from './circumstances.ts';
import { checkClaimedTime } from './claimed-time.ts';
import type { EvidenceBag } from './evidence-bag.ts';
import type { RevocationFinding } from './find-revocation.ts';
import { type KnownValues, knownValuesOf } from './known-values.ts';
import type { CertificateSummary, Evidence, SignatureLevel, SignerReport } from './report.ts';
import { signatureLevelOf } from './signature-level.ts';

/** One signer of a file and everything they are verified with. */
export interface SignerToVerify {
  readonly signedData: SignedData;
  readonly signer: SignerInfo;
  readonly agreed: AgreedContent;
  readonly circumstances: CircumstancesAtWork;
  /** What an earlier verification rested on. */
  readonly earlier: Evidence | undefined;
  readonly evidence: EvidenceBag;
}

/** What is found out on the way; what was not reached stays as it is here. */
interface Findings {
  certificate: Certificate | undefined;
  claimedTime: Date | null;
  time: BestTime;
  path: readonly Certificate[] | undefined;
  revocation: RevocationFinding | undefined;
  level: SignatureLevel;
}

const sha256Hex = async (certificate: Certificate): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', certificate.der)));

const summaryOf = async (certificate: Certificate): Promise<CertificateSummary> => ({
  serialHex: toHex(certificate.serial),
  issuerName: commonNameOf(certificate.issuer) ?? '',
  subjectName: commonNameOf(certificate.subject) ?? '',
  notBefore: certificate.notBefore,
  notAfter: certificate.notAfter,
  sha256Hex: await sha256Hex(certificate),
});

/** Anchor, use and issuer: each is written down whatever the others say. */
const checkPath = (
  path: readonly Certificate[],
  identity: Identity,
  time: BestTime,
  { trust, policy }: Circumstances,
  ledger: CheckLedger,
): void => {
  const [certificate, issuer] = path;
  ledger.require(
    isAllowedAnchor(path.at(-1), trust, policy),
    'anchor',
    'CHAIN_CONSTRAINTS_FAILURE',
    'the root of a test centre is not trusted here',
  );
  if (certificate === undefined || issuer === undefined) return;
  checkCertificate(certificate, identity, policy, ledger);
  ledger.require(
    isAllowedIssuer(issuer, time.time, trust, policy),
    'issuer-status',
    'CHAIN_CONSTRAINTS_FAILURE',
    `the trust list has the issuer as ${trust.issuerStatusAt(issuer, time.time)}`,
  );
};

const checkPathAndStatus = async (
  certificate: Certificate,
  values: KnownValues,
  { signer, circumstances, evidence }: SignerToVerify,
  findings: Findings,
  ledger: CheckLedger,
): Promise<void> => {
  const { time } = findings;
  const path = await checkChain(certificate, circumstances, values, time, ledger);
  if (path === undefined) return;
  findings.path = path;
  checkPath(path, extractIdentity(certificate), time, circumstances, ledger);
  checkClaimedTime(findings.claimedTime, certificate, time, ledger);
  // Nobody is asked about a certificate that will not do anyway.
  if (ledger.decision) return;
  evidence.addPath(path);
  const check = { path, time, values, circumstances, ledger, evidence };
  findings.revocation = await checkOwnRevocation(check);
  await checkAuthorityRevocation(check);
  const stamped = time.authority !== null;
  const answered = findings.revocation?.embedded === true;
  const { work } = circumstances;
  findings.level = await signatureLevelOf({ signer, stamped, answered, values, path, work }, ledger);
};

const checkAll = async (question: SignerToVerify, findings: Findings, ledger: CheckLedger): Promise<void> => {
  const { signedData, signer, agreed, circumstances, earlier, evidence } = question;
  ledger.pass('format');
  const { certificate, claimedTime, holds } = await checkSignature(
    signedData,
    signer,
    agreed,
    ledger,
    circumstances.work,
  );
  findings.certificate = certificate;
  findings.claimedTime = claimedTime;
  if (certificate === undefined || !holds) return;
  findings.level = 'BES';
  const values = knownValuesOf(signedData, signer, earlier);
  findings.time = await findBestTime({ signer, certificate, values, circumstances, ledger, evidence });
  await checkPathAndStatus(certificate, values, question, findings, ledger);
};

/**
 * A person is named only when the certificate is theirs for certain: path and signature hold, it is for signing, it was
 * asked about and nobody said that it was revoked.
 */
const identityOf = ({ certificate, revocation }: Findings, ledger: CheckLedger): Identity | null => {
  const needed = ['format', 'signature', 'path', 'anchor', 'key-usage'] as const;
  const holds = needed.every((name) => ledger.outcomeOf(name) === 'passed');
  const revoked = (['revocation', 'authority-revocation'] as const).some((name) => ledger.outcomeOf(name) === 'failed');
  return certificate !== undefined && revocation !== undefined && holds && !revoked
    ? extractIdentity(certificate)
    : null;
};

/** Only an issuer with a status can make a certificate a qualified one, whatever it says. */
const kindOf = (identity: Identity | null, ledger: CheckLedger): SignerReport['kind'] => {
  if (!identity?.qualified || ledger.outcomeOf('issuer-status') !== 'passed') return 'unknown';
  return identity.qscd ? 'qualified' : 'advanced';
};

const reportOf = async (findings: Findings, { trust }: Circumstances, ledger: CheckLedger): Promise<SignerReport> => {
  const { certificate, claimedTime, time, path, revocation, level } = findings;
  const identity = identityOf(findings, ledger);
  const anchor = path?.at(-1);
  const subIndication = ledger.decision?.subIndication;
  return {
    verdict: verdictOf(subIndication),
    ...(subIndication !== undefined && { subIndication }),
    decidedBy: ledger.decision?.name ?? null,
    level,
    identity,
    certificate: certificate === undefined ? null : await summaryOf(certificate),
    claimedTime,
    bestTime: time.time,
    bestTimeFrom: time.from,
    timestampBy: time.authority,
    timestampAt: time.stampedAt,
    revocation: {
      source: revocation?.source ?? 'none',
      status: revocation?.status ?? 'unknown',
      at: revocation?.at ?? null,
    },
    kind: kindOf(identity, ledger),
    testCentre: anchor !== undefined && trust.isTestAnchor(anchor),
    checks: ledger.list(),
  };
};

const nothingFound = ({ receivedAt }: Circumstances): Findings => ({
  certificate: undefined,
  claimedTime: null,
  time: { time: receivedAt, from: 'receipt', authority: null, stampedAt: null, pending: false },
  path: undefined,
  revocation: undefined,
  level: 'none',
});

/** What is found of a file that asks for too much is no finding: what was not done looks like what did not hold. */
const tooMuchWork = (circumstances: Circumstances): Promise<SignerReport> => {
  const ledger = new CheckLedger();
  ledger.refuse('format', 'GENERIC', 'the file asks for more work than is done for one');
  return reportOf(nothingFound(circumstances), circumstances, ledger);
};

/** Verifies one signer. Whatever the file makes our readers throw is a fault of its format. Never rejects. */
export const verifySigner = async (question: SignerToVerify): Promise<SignerReport> => {
  const { circumstances } = question;
  if (circumstances.work.isSpent) return tooMuchWork(circumstances);
  const ledger = new CheckLedger();
  const findings = nothingFound(circumstances);
  try {
    await checkAll(question, findings, ledger);
  } catch (error) {
    ledger.refuse('format', 'FORMAT_FAILURE', String(error));
  }
  return circumstances.work.isSpent ? tooMuchWork(circumstances) : reportOf(findings, circumstances, ledger);
};
