import type { SignedBy, SignedFile } from '@cabinet/contracts/documents';
import { holdsInPart } from './report-words.ts';

interface MarkWords {
  readonly by: (names: string) => string;
  readonly nobody: string;
  readonly unqualified: (name: string) => string;
  readonly pending: string;
  readonly apart: string;
  readonly indeterminate: string;
  readonly 'total-failed': string;
  readonly test: string;
  /** Beside who signed all of the file: somebody else signed less of it. */
  readonly earlier: string;
  readonly inPart: string;
  readonly wholeFile: (name: string) => string;
  readonly earlierVersion: (name: string) => string;
  readonly files: (name: string, files: readonly string[], more: number) => string;
  readonly noFiles: (name: string) => string;
}

const nameOf = ({ name, organization, kind }: SignedBy, words: MarkWords): string => {
  const who = name ?? organization ?? words.nobody;
  return kind === 'unknown' ? words.unqualified(who) : who;
};

const signedBy = (signers: readonly SignedBy[], words: MarkWords): string =>
  words.by(signers.map((signer) => nameOf(signer, words)).join(', '));

const verdictMarks = (signed: SignedFile, words: MarkWords): readonly string[] => {
  const { pending, verdict, problem, signers } = signed;
  if (pending) return [words.pending];
  if (problem === 'content-needed') return [words.apart];
  const inPart = holdsInPart(signed);
  if (inPart === 'not-all-sign-all') return [words.inPart];
  // Nobody is named for a file that was changed after they signed.
  if (inPart)
    return [
      signedBy(
        signers.filter(({ coversWholeFile }) => coversWholeFile),
        words,
      ),
      words.earlier,
    ];
  return [verdict === 'total-passed' ? signedBy(signers, words) : words[verdict ?? 'indeterminate']];
};

/** H7: what a list says of the signatures of a file. */
export const signedMarks = (signed: SignedFile, words: MarkWords): readonly string[] => [
  ...verdictMarks(signed, words),
  ...(signed.signers.some(({ testCentre }) => testCentre) ? [words.test] : []),
];

/** H7: who signed what of a file that not all signers signed whole; nothing where a mark says it all. */
export const signedParts = (signed: SignedFile, words: MarkWords): readonly string[] => {
  if (signed.pending || holdsInPart(signed) === null) return [];
  return signed.signers.map((signer) => {
    const { coversWholeFile, files, filesMore } = signer;
    const name = nameOf(signer, words);
    if (files) return files.length > 0 ? words.files(name, files, filesMore) : words.noFiles(name);
    return coversWholeFile === false ? words.earlierVersion(name) : words.wholeFile(name);
  });
};
