import type { SignedFile } from '@cabinet/contracts/documents';

interface MarkWords {
  readonly by: (names: string) => string;
  readonly nobody: string;
  readonly pending: string;
  readonly apart: string;
  readonly indeterminate: string;
  readonly 'total-failed': string;
  readonly test: string;
}

const verdictMark = ({ pending, verdict, problem, signers }: SignedFile, words: MarkWords): string => {
  if (pending) return words.pending;
  if (problem === 'content-needed') return words.apart;
  if (verdict !== 'total-passed') return words[verdict ?? 'indeterminate'];
  return words.by(signers.map(({ name, organization }) => name ?? organization ?? words.nobody).join(', '));
};

/** H7: what a list says of the signatures of a file. */
export const signedMarks = (signed: SignedFile, words: MarkWords): readonly string[] => [
  verdictMark(signed, words),
  ...(signed.signers.some(({ testCentre }) => testCentre) ? [words.test] : []),
];
