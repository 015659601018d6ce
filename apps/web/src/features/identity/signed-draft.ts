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

/** What somebody answered; `of` tells whose answers they are by the last digits of the number, and says no more. */
export type Answers = Omit<SignedDraft, 'ticket' | 'signer' | 'expiresAt'> & { readonly of: string };

const noAnswers: Answers = { of: '', email: '', sex: '', patronymic: '', acceptTerms: false, consent: false };

// In memory only: whoever sits down at this computer next must not find a person read of a certificate.
let draft: SignedDraft | undefined;

/** What was answered so far, for a way that leaves this site and comes back. */
export const signedAnswers = (): Answers => {
  if (!draft) return noAnswers;
  const { email, acceptTerms, consent, sex, patronymic } = draft;
  return { of: draft.signer.taxIdEnd, email, acceptTerms, consent, sex, patronymic };
};

/** Begins with what was read; answers given before stay with their person: another key is asked everything anew. */
export const beginSigned = (
  read: Pick<SignedDraft, 'ticket' | 'signer' | 'expiresAt'>,
  answered: Answers = signedAnswers(),
): void => {
  const { email, acceptTerms, consent, sex, patronymic } = answered.of === read.signer.taxIdEnd ? answered : noAnswers;
  draft = { email, acceptTerms, consent, sex: read.signer.sex ?? sex, patronymic, ...read };
};

export const keepSignedAnswers = (answers: Partial<Omit<Answers, 'of'>>): void => {
  if (draft) draft = { ...draft, ...answers };
};

/** The draft, while its ticket is good. */
export const signedDraft = (now: Date): SignedDraft | undefined =>
  draft && Date.parse(draft.expiresAt) > now.getTime() ? draft : undefined;

export const finishSigned = (): void => {
  draft = undefined;
};
