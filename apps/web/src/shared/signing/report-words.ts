import type { FileSigner, SignatureReport } from '@cabinet/contracts/signatures';
import type { StatusKind } from '#shared/ui/StatusTag.tsx';

/** Whether any of the signatures is one of tests, without legal force. */
export const isOfTests = ({ signers }: SignatureReport): boolean => signers.some(({ testCentre }) => testCentre);

export const kindOfVerdict: Readonly<Record<SignatureReport['verdict'], StatusKind>> = {
  'total-passed': 'done',
  indeterminate: 'attention',
  'total-failed': 'refused',
};

const partly = ['changed-after-a-signature', 'not-all-sign-all'] as const;
type Partly = (typeof partly)[number];

interface Weighed {
  readonly verdict: SignatureReport['verdict'] | null;
  readonly problem: SignatureReport['problem'];
  readonly signers: readonly Pick<FileSigner, 'verdict' | 'coversWholeFile'>[];
}

const partlyOf = ({ problem }: Pick<Weighed, 'problem'>): Partly | null =>
  partly.find((name) => name === problem) ?? null;

/** How the file is signed in part, where that alone keeps its verdict down: each signature was checked and is valid. */
export const holdsInPart = (weighed: Weighed): Partly | null => {
  const { verdict, signers } = weighed;
  if (verdict !== 'indeterminate' || signers.some((signer) => signer.verdict !== 'total-passed')) return null;
  const found = partlyOf(weighed);
  const told = found === 'not-all-sign-all' ? signers.length > 0 : signers.some((signer) => signer.coversWholeFile);
  return told ? found : null;
};

interface Words {
  readonly verdicts: Readonly<Record<SignatureReport['verdict'], string>>;
  readonly explained: Readonly<Record<SignatureReport['verdict'], string>>;
  readonly problems: Readonly<Record<NonNullable<SignatureReport['problem']>, string>>;
  readonly inPart: Readonly<Record<Partly, string>>;
  /** By problem: what is said in the place of a verdict. */
  readonly headlines: Readonly<Record<string, string>>;
}

/** The verdict on a file in one line. */
export const headlineOf = (report: SignatureReport, words: Words): string => {
  const inPart = holdsInPart(report);
  if (inPart) return words.inPart[inPart];
  // Where there is no signature to speak of, none is called invalid.
  return words.headlines[report.problem ?? ''] ?? words.verdicts[report.verdict];
};

/** What is said below the verdict. That a file is signed in part does not stand for what else is wrong. */
export const explanationsOf = (report: SignatureReport, words: Words): readonly string[] => {
  const { problem, verdict } = report;
  if (problem === null) return [words.explained[verdict]];
  const more = partlyOf(report) && !holdsInPart(report) ? [words.explained[verdict]] : [];
  return [...more, words.problems[problem]];
};
