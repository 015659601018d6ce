import * as oids from '../algorithms/oids.ts';
import type { VerificationWork } from '../algorithms/verification-work.ts';
import { checkSigner, type SignerCheck, type SignerFault } from '../cms/check-signer.ts';
import type { SignedData, SignerInfo } from '../cms/signed-data.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { AgreedContent } from './agreed-content.ts';
import type { CheckLedger } from './check-ledger.ts';
import type { CheckName, SubIndication } from './report.ts';

/** The signer's certificate; `holds` when the signature over the content is its. */
export interface SignatureFinding {
  readonly certificate: Certificate | undefined;
  readonly claimedTime: Date | null;
  readonly holds: boolean;
}

interface Step {
  readonly name: CheckName;
  readonly faults: readonly SignerFault[];
  readonly subIndication: SubIndication;
  readonly detail: string;
}

/** In the order in which they are looked at: before the one that found a fault all have passed. */
const steps: readonly Step[] = [
  {
    name: 'signing-certificate',
    faults: ['no-certificate'],
    subIndication: 'NO_SIGNING_CERTIFICATE_FOUND',
    detail: 'the file has no certificate that the signer information names',
  },
  {
    name: 'signing-certificate-reference',
    faults: ['certificate-reference'],
    subIndication: 'SIG_CONSTRAINTS_FAILURE',
    detail: 'another certificate was signed along',
  },
  {
    name: 'content',
    faults: ['content-missing'],
    subIndication: 'SIGNED_DATA_NOT_FOUND',
    detail: 'nobody has the content',
  },
  {
    name: 'content-type',
    faults: ['content-type', 'attributes-missing'],
    subIndication: 'SIG_CONSTRAINTS_FAILURE',
    detail: 'the content-type attribute does not name the type of the content',
  },
  {
    name: 'digest-algorithm',
    faults: ['digest-algorithm'],
    subIndication: 'CRYPTO_CONSTRAINTS_FAILURE',
    detail: 'the digest is not an allowed one, or not the one that the content is known by',
  },
  {
    name: 'message-digest',
    faults: ['message-digest'],
    subIndication: 'HASH_FAILURE',
    detail: 'the content is not what was signed',
  },
  {
    name: 'public-key',
    faults: ['bad-key'],
    subIndication: 'CRYPTO_CONSTRAINTS_FAILURE',
    detail: 'the key is not of a standard curve or length, or no point of its curve',
  },
  {
    name: 'signature',
    faults: ['signature'],
    subIndication: 'SIG_CRYPTO_FAILURE',
    detail: 'the key of the certificate did not make it, or not by an allowed algorithm',
  },
];

const nothing: SignatureFinding = { certificate: undefined, claimedTime: null, holds: false };

const writeSteps = (checked: SignerCheck, ledger: CheckLedger): void => {
  for (const { name, faults, subIndication, detail } of steps) {
    const failed = !checked.ok && faults.includes(checked.fault);
    if (!ledger.require(!failed, name, subIndication, detail)) return;
  }
};

/** Without the reference, or with one by SHA-1, a certificate with a copied name would do as well (RFC 5035 §1). */
const hasReference = (checked: Extract<SignerCheck, { ok: true }>, ledger: CheckLedger): boolean =>
  ledger.require(
    checked.reference === 2,
    'signing-certificate-reference',
    'SIG_CONSTRAINTS_FAILURE',
    'the certificate was not signed along (signing-certificate-v2)',
  );

/**
 * What a signer signed (RFC 5652 §5.4–5.6, RFC 5035 §3): the content is the one agreed on, plain data; the certificate is the one named
 * and signed along; the algorithms are allowed; the signature is over the attributes as they lie in the file.
 */
export const checkSignature = async (
  { contentType, certificates }: SignedData,
  signer: SignerInfo,
  agreed: AgreedContent,
  ledger: CheckLedger,
  work?: VerificationWork,
): Promise<SignatureFinding> => {
  if (!agreed.ok) ledger.refuse('content', agreed.subIndication, agreed.detail);
  const data = contentType === oids.data;
  if (!data) ledger.refuse('content-type', 'SIG_CONSTRAINTS_FAILURE', 'the content is not plain data');
  if (!agreed.ok || !data) return nothing;
  const checked = await checkSigner({ signer, contentType, content: agreed.content, certificates, work });
  if (!checked.ok && checked.fault === 'malformed') {
    ledger.refuse('format', 'FORMAT_FAILURE', 'the signed attributes cannot be read');
    return nothing;
  }
  writeSteps(checked, ledger);
  const { certificate } = checked;
  if (!checked.ok) return { certificate, claimedTime: null, holds: false };
  return { certificate, claimedTime: checked.signingTime ?? null, holds: hasReference(checked, ledger) };
};
