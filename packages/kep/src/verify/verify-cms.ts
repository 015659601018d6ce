import { VerificationWork } from '../algorithms/verification-work.ts';
import { DerError } from '../asn1/der.ts';
import { type Bytes, equalBytes } from '../bytes.ts';
import { parseSignedData, type SignedData, type SignerInfo } from '../cms/signed-data.ts';
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

/** What signed again is not somebody who signed too: copies of one only make work. */
const isRepeated = ({ raw }: SignerInfo, place: number, all: readonly SignerInfo[]): boolean =>
  all.slice(0, place).some((other) => equalBytes(other.raw, raw));

const readBounded = (p7s: Bytes): SignedData => {
  if (p7s.length > maximumSize) throw new DerError('A file larger than 64 MiB');
  const signedData = parseSignedData(p7s);
  const { length } = signedData.signers;
  if (length === 0 || length > maximumSigners) throw new DerError(`${length} signers, not 1 to ${maximumSigners}`);
  if (signedData.signers.some(isRepeated)) throw new DerError('One signer twice');
  return signedData;
};

const worstOf = (signers: readonly SignerReport[]): SignerReport | undefined =>
  signers.toSorted((one, another) => order.indexOf(another.verdict) - order.indexOf(one.verdict))[0];

type Unread = Required<Pick<VerificationReport, 'verdict' | 'subIndication' | 'problem'>>;

const unread = ({ at, ...why }: Unread & { readonly at: Date }): VerificationReport => ({
  ...why,
  signers: [],
  checkedAt: at,
  evidence: new EvidenceBag().list(),
});

const tooMuch: Unread = {
  verdict: 'indeterminate',
  subIndication: 'GENERIC',
  problem: 'the file asks for more work than is done for one',
};

/** Reading may take as long as a signature does, and longer than hashing: others have their turn before it. */
const mayRead = async (p7s: Bytes, work: VerificationWork): Promise<boolean> =>
  (await work.operation()) && (await work.hashing(2 * p7s.length));

/**
 * Verifies a CMS signature by the model of ETSI EN 319 102-1: `checkNames` is what is looked at. A report for every
 * signer, the worst verdict for the whole. Bytes of any kind give a report: at most 64 MiB, 20 signers, for each of them 12
 * authorities of the file's own, 3 time-stamps, 8 answers of either kind and 1 MiB, and for all what `work` lets: where that
 * is used up, the signers are indeterminate. Rejects for nothing that lies in the file.
 */
export const verifyCms = async (p7s: Bytes, request: VerificationRequest): Promise<VerificationReport> => {
  const evidence = new EvidenceBag();
  const { at, evidence: earlier, work = new VerificationWork() } = request;
  const circumstances = { ...request, work };
  if (!(await mayRead(p7s, work))) return unread({ ...tooMuch, at });
  let signedData: SignedData;
  try {
    signedData = readBounded(p7s);
  } catch (error) {
    return unread({ verdict: 'total-failed', subIndication: 'FORMAT_FAILURE', problem: String(error), at });
  }
  work.signers(signedData.signers.length);
  const agreed = await agreedContent(signedData.content, request, work);
  const signers: SignerReport[] = [];
  for (const signer of signedData.signers)
    signers.push(await verifySigner({ signedData, signer, agreed, circumstances, earlier, evidence }));
  const worst = worstOf(signers);
  return {
    verdict: worst?.verdict ?? 'total-failed',
    ...(worst?.subIndication !== undefined && { subIndication: worst.subIndication }),
    signers,
    checkedAt: at,
    evidence: evidence.list(),
  };
};
