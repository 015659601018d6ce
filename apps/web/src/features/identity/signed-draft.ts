import type { SignerFacts } from '@cabinet/contracts/signer-access';

/** What was read of a certificate, and what its owner has answered since. */
export interface SignedDraft {
  readonly ticket: string;
  readonly signer: SignerFacts;
  readonly expiresAt: string;
  readonly email: string;
  readonly sex: string;
  readonly patronymic: string;
  readonly acceptTerms: boolean;
  readonly consent: boolean;
}

export type Answers = Omit<SignedDraft, 'ticket' | 'signer' | 'expiresAt'>;

const noAnswers: Answers = { email: '', sex: '', patronymic: '', acceptTerms: false, consent: false };

// In memory only: whoever sits down at this computer next must not find a person read of a certificate.
let draft: SignedDraft | undefined;

/** Begins with what was read; answers given before stay, as they are of the same person at the same page. */
export const beginSigned = (
  read: Pick<SignedDraft, 'ticket' | 'signer' | 'expiresAt'>,
  answered: Answers = draft ?? noAnswers,
): void => {
  const { email, acceptTerms, consent, sex, patronymic } = answered;
  draft = { email, acceptTerms, consent, sex: read.signer.sex ?? sex, patronymic, ...read };
};

export const keepSignedAnswers = (answers: Partial<Answers>): void => {
  if (draft) draft = { ...draft, ...answers };
};

/** What was answered so far, for a way that leaves this site and comes back. */
export const signedAnswers = (): Answers => {
  const { email, acceptTerms, consent, sex, patronymic } = draft ?? noAnswers;
  return { email, acceptTerms, consent, sex, patronymic };
};

/** The draft, while its ticket is good. */
export const signedDraft = (now: Date): SignedDraft | undefined =>
  draft && Date.parse(draft.expiresAt) > now.getTime() ? draft : undefined;

export const finishSigned = (): void => {
  draft = undefined;
};
