import * as z from 'zod/mini';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { SignatureChallengeId } from './ids.ts';

export const signatureProblems = defineProblems({
  /** The text was signed already, is older than five minutes, or was asked for in another browser or for another act. */
  challengeOver: { code: 'signatures.challenge_over', status: 410 },
  /** The signature does not hold; `reason` says why, `check` which check decided (null: there are several signers). */
  refused: { code: 'signatures.refused', status: 422 },
  /** The centre that issued the certificate does not answer whether it is still in force. */
  centreSilent: { code: 'signatures.centre_silent', status: 503 },
  /** The certificate names no person's number: a seal, or a certificate of an organization alone. */
  noPerson: { code: 'signatures.no_person', status: 422 },
  centreUnknown: { code: 'signatures.centre_unknown', status: 404 },
  /** The centre has no certificate for these keys. */
  noCertificate: { code: 'signatures.no_certificate', status: 404 },
  /** Keys of tests are given by installations for demonstrations only. */
  noDemo: { code: 'signatures.no_demo', status: 404 },
});

/** Base64 of at most so many bytes. */
export const base64 = (mostBytes: number) =>
  z
    .string()
    .check(
      z.minLength(4),
      z.maxLength(Math.ceil(mostBytes / 3) * 4),
      z.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'field.format'),
    );

/** A КНЕДП that people may have their certificates of. */
export const SigningCentre = z.object({
  id: z.string(),
  name: z.string(),
  /** Whether certificates can be looked up there by the key, for containers that hold none. */
  looksUp: z.boolean(),
  /** Of tests and demonstrations: what it signs has no legal force. */
  test: z.boolean(),
});
export type SigningCentre = z.infer<typeof SigningCentre>;

export const listCentresRoute = defineRoute({
  method: 'GET',
  path: '/signatures/centres',
  summary: 'The centres (КНЕДП) whose signatures are accepted',
  status: 200,
  response: z.object({
    items: z.array(SigningCentre),
    /** Whether anybody may take a key of tests here. */
    demo: z.boolean(),
    /** Whether one may sign in and register through id.gov.ua. */
    idGovUa: z.boolean(),
  }),
  keptSeconds: 300,
  problems: [],
});

/** A request to a centre has room for two keys. */
export const keysAskedMost = 2;

const KeyId = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'field.format'));

export const lookUpCertificatesRoute = defineRoute({
  method: 'POST',
  path: '/signatures/certificates',
  summary: 'Certificates that a centre issued for these keys; only the ids of the keys are sent',
  body: z.object({
    centreId: z.string().check(z.minLength(1), z.maxLength(100)),
    keyIds: z.array(KeyId).check(z.minLength(1), z.maxLength(keysAskedMost)),
  }),
  status: 200,
  response: z.object({ certificates: z.array(z.string()) }),
  problems: [
    commonProblems.invalidRequest,
    commonProblems.tooManyRequests,
    signatureProblems.centreUnknown,
    signatureProblems.noCertificate,
    signatureProblems.centreSilent,
  ],
});

export const SigningPurpose = z.enum(['sign_in', 'registration', 'prove_again', 'bind']);
export type SigningPurpose = z.infer<typeof SigningPurpose>;

export const askChallengeRoute = defineRoute({
  method: 'POST',
  path: '/signatures/challenges',
  summary: 'A text to sign once within five minutes, in this browser, to prove who signs',
  body: z.object({ purpose: SigningPurpose }),
  status: 201,
  response: z.object({
    id: SignatureChallengeId,
    /** Exactly the characters to sign, in UTF-8. */
    text: z.string(),
    expiresAt: z.string(),
  }),
  problems: [commonProblems.invalidRequest, commonProblems.signInRequired, commonProblems.tooManyRequests],
});

/** CMS SignedData in base64. */
export const SignatureBytes = base64(65_536);

/** The answer to a challenge: CAdES over its text, the text inside or not. */
export const SignedChallenge = z.object({ challengeId: SignatureChallengeId, signature: SignatureBytes });
export type SignedChallenge = z.infer<typeof SignedChallenge>;

const CheckOutcome = z.enum(['passed', 'failed', 'unknown', 'skipped']);

export const SignerReport = z.object({
  verdict: z.enum(['total-passed', 'indeterminate', 'total-failed']),
  subIndication: z.nullable(z.string()),
  /** The check that made the verdict what it is; null for total-passed. Reports kept by earlier versions lack it. */
  decidedBy: z.optional(z.nullable(z.string())),
  level: z.enum(['none', 'BES', 'T', 'C', 'X-Long']),
  signer: z.nullable(
    z.object({
      fullName: z.string(),
      organization: z.nullable(z.string()),
      title: z.nullable(z.string()),
      taxId: z.nullable(z.string()),
      edrpou: z.nullable(z.string()),
      purpose: z.nullable(z.enum(['signature', 'seal'])),
    }),
  ),
  certificate: z.nullable(
    z.object({
      serial: z.string(),
      issuer: z.string(),
      notBefore: z.string(),
      notAfter: z.string(),
      sha256: z.string(),
    }),
  ),
  claimedTime: z.nullable(z.string()),
  bestTime: z.string(),
  bestTimeFrom: z.enum(['timestamp', 'receipt']),
  timestampBy: z.nullable(z.string()),
  /** May be later than `bestTime`: the house puts time-stamps to what it has got. Reports kept by earlier versions lack it. */
  timestampAt: z.optional(z.nullable(z.string())),
  revocation: z.object({ source: z.enum(['ocsp', 'crl', 'none']), status: z.string(), at: z.nullable(z.string()) }),
  kind: z.enum(['qualified', 'advanced', 'unknown']),
  testCentre: z.boolean(),
  checks: z.array(z.object({ name: z.string(), outcome: CheckOutcome, detail: z.nullable(z.string()) })),
});
export type SignerReport = z.infer<typeof SignerReport>;

/** One signer of a file, and what of the file their signature stands for. */
export const FileSigner = z.extend(SignerReport, {
  /** Of a container: places in the report's `files`, from 0, of those it stands for and that are as they were signed; else null. */
  files: z.nullable(z.array(z.int())),
  /** Of a PDF: false where something was added after this signature, be it another one; else null. */
  coversWholeFile: z.nullable(z.boolean()),
});
export type FileSigner = z.infer<typeof FileSigner>;

export const SignatureReport = z.object({
  /** The worst of the signatures, lowered by a problem. */
  verdict: z.enum(['total-passed', 'indeterminate', 'total-failed']),
  kind: z.enum(['p7s-attached', 'p7s-detached', 'asic-e', 'asic-s', 'pdf', 'unknown']),
  /** What is to be told beside the verdicts; null: nothing. */
  problem: z.nullable(
    z.enum([
      'unknown-kind',
      'damaged',
      'too-large',
      'no-signature',
      'content-needed',
      'file-changed',
      'added-after-signing',
      /** A signature of a PDF stands for an earlier version of it. */
      'changed-after-a-signature',
      'unsigned-files',
      /** Each file of a container is signed, but not all signatures stand for the same files. */
      'not-all-sign-all',
      'unread-signatures',
    ]),
  ),
  checkedAt: z.string(),
  /** What was signed; an attached content has no name. */
  files: z.array(
    z.object({
      name: z.nullable(z.string()),
      size: z.int(),
      signed: z.boolean(),
      /** A signature stands for it as it was before, not as it is now. */
      changed: z.optional(z.literal(true)),
    }),
  ),
  signers: z.array(FileSigner),
});
export type SignatureReport = z.infer<typeof SignatureReport>;

const KnownCertificate = {
  /** DER, base64. */
  certificate: z.string(),
  /** The statuses of its service for qualified certificates over time, the latest first; none: not in the trust lists. */
  states: z.array(z.object({ since: z.string(), status: z.enum(['granted', 'withdrawn']) })),
};

export const TrustAnswer = z.object({
  /** Roots that signatures may end at; those of test centres are marked. */
  anchors: z.array(z.object({ ...KnownCertificate, test: z.boolean() })),
  /** Certificates of centres between a root and a person. */
  intermediates: z.array(z.object(KnownCertificate)),
  /** Whether a signature of a test centre counts here. */
  testsCount: z.boolean(),
});
export type TrustAnswer = z.infer<typeof TrustAnswer>;

export const readTrustRoute = defineRoute({
  method: 'GET',
  path: '/signatures/trust',
  summary: 'What this installation believes when it verifies a signature, for whoever verifies by themselves',
  status: 200,
  response: TrustAnswer,
  keptSeconds: 300,
  problems: [],
});

/** Most bytes of a list of revocations that are sent on; a larger one counts as silence. */
export const revocationMost = 4_194_304;

export const askRevocationRoute = defineRoute({
  method: 'POST',
  path: '/signatures/revocation',
  summary: 'What a centre says of a certificate, asked by its number; the signed answer is for the asker to check',
  body: z.object({
    /** SHA-256 of the certificate of the issuer, which has to be among those of GET /signatures/trust. */
    issuerSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'field.format')),
    /** The octets of the serial number. */
    serial: z.string().check(z.regex(/^[0-7][0-9a-f](?:[0-9a-f]{2}){0,31}$/, 'field.format')),
    /** The moment that the answer has to speak for. */
    at: z.iso.datetime(),
  }),
  status: 200,
  response: z.object({
    /** 'silent': no centre could be reached, or it gave nothing usable. */
    source: z.enum(['ocsp', 'crl', 'silent']),
    /** Base64 of DER: an OCSP response; or a list and, where there is one, its delta. */
    der: z.array(z.string()),
  }),
  problems: [commonProblems.invalidRequest, commonProblems.tooManyRequests, signatureProblems.centreUnknown],
});
