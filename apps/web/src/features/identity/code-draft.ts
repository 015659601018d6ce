import type { CodeRead } from '@cabinet/contracts/code-access';

/** What the person whom a code was issued to answers. */
export interface CodeAnswers {
  readonly login: string;
  readonly email: string;
  readonly password: string;
  readonly passwordConfirmation: string;
  readonly acceptTerms: boolean;
  readonly consent: boolean;
}

/** Whom a code was issued to, and what they have answered since. */
export type CodeDraft = CodeRead & CodeAnswers;

const noAnswers: CodeAnswers = {
  ...{ login: '', email: '', password: '', passwordConfirmation: '' },
  ...{ acceptTerms: false, consent: false },
};

// In memory only, as what is read of a certificate: codes are often typed on the computer of a library or a centre.
let draft: CodeDraft | undefined;

const isOfSame = (one: CodeRead, other: CodeRead): boolean =>
  (['surname', 'givenName', 'patronymic', 'taxIdEnd'] as const).every((fact) => one[fact] === other[fact]);

/** Begins with whom the code was issued to; answers given before stay with their person. */
export const beginCode = (read: CodeRead): void => {
  draft = { ...noAnswers, ...(draft && isOfSame(draft, read) && draft), ...read };
};

export const keepCodeAnswers = (answers: Partial<CodeAnswers>): void => {
  if (draft) draft = { ...draft, ...answers };
};

/** The draft, while its ticket is good; `late` when it was. */
export const codeDraft = (now: Date): CodeDraft | 'late' | undefined =>
  draft && Date.parse(draft.expiresAt) <= now.getTime() ? 'late' : draft;

export const finishCode = (): void => {
  draft = undefined;
};
