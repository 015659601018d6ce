import { DerError } from '../asn1/der.ts';
import type { Bytes } from '../bytes.ts';
import { parseSignedData, type SignedData } from '../cms/signed-data.ts';
import { agreedContent, type ExpectedContent } from './agreed-content.ts';
import type { Circumstances } from './circumstances.ts';
import { EvidenceBag } from './evidence-bag.ts';
import type { Evidence, SignerReport, Verdict, VerificationReport } from './report.ts';
import { verifySigner } from './verify-signer.ts';

/** What a signature is verified with. */
export interface VerificationRequest extends ExpectedContent, Circumstances {
  /** What an earlier report rested on: used like values within the file, so that nobody need be asked again. */
  readonly evidence?: Evidence | undefined;
}

/** Content within the file included; hashing it takes a second for ten of them. */
const maximumSize = 64 * 1024 * 1024;

/** Each may cost a dozen signatures to verify; nobody signs with more. */
const maximumSigners = 20;

const order: readonly Verdict[] = ['total-passed', 'indeterminate', 'total-failed'];

const readBounded = (p7s: Bytes): SignedData => {
  if (p7s.length > maximumSize) throw new DerError('A file larger than 64 MiB');
  const signedData = parseSignedData(p7s);
  const { length } = signedData.signers;
  if (length === 0 || length > maximumSigners) throw new DerError(`${length} signers, not 1 to ${maximumSigners}`);
  return signedData;
};

const worstOf = (signers: readonly SignerReport[]): SignerReport | undefined =>
  signers.toSorted((one, another) => order.indexOf(another.verdict) - order.indexOf(one.verdict))[0];

const unreadable = (error: unknown, checkedAt: Date): VerificationReport => ({
  verdict: 'total-failed',
  subIndication: 'FORMAT_FAILURE',
  problem: String(error),
  signers: [],
  checkedAt,
  evidence: new EvidenceBag().list(),
});

/**
 * Verifies a CMS signature by the model of ETSI EN 319 102-1: `checkNames` is what is looked at. A report for every
 * signer, the worst verdict for the whole. Bytes of any kind give a report: at most 64 MiB, 20 signers, for each of them 12
 * authorities of the file's own, 3 time-stamps, 8 answers of either kind and 1 MiB. Rejects for nothing that lies in the file.
 */
export const verifyCms = async (p7s: Bytes, request: VerificationRequest): Promise<VerificationReport> => {
  const evidence = new EvidenceBag();
  const { at, evidence: earlier } = request;
  let signedData: SignedData;
  try {
    signedData = readBounded(p7s);
  } catch (error) {
    return unreadable(error, at);
  }
  const agreed = await agreedContent(signedData.content, request);
  const signers: SignerReport[] = [];
  for (const signer of signedData.signers)
    signers.push(await verifySigner({ signedData, signer, agreed, circumstances: request, earlier, evidence }));
  const worst = worstOf(signers);
  return {
    verdict: worst?.verdict ?? 'total-failed',
    ...(worst?.subIndication !== undefined && { subIndication: worst.subIndication }),
    signers,
    checkedAt: at,
    evidence: evidence.list(),
  };
};
