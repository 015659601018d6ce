import { type PageName, patterns } from '#shared/navigation/paths.ts';

/** Everything asked at registration, as typed. */
export interface RegistrationDraft {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly sex: string;
  readonly login: string;
  readonly email: string;
  readonly password: string;
  readonly passwordConfirmation: string;
  readonly acceptTerms: boolean;
  readonly consent: boolean;
}

/** An answer the server did not accept, to be shown at its own question. */
export interface RefusedAnswer {
  readonly name: keyof RegistrationDraft;
  readonly text: string;
}

export const emptyDraft: RegistrationDraft = {
  surname: '',
  givenName: '',
  patronymic: '',
  sex: '',
  login: '',
  email: '',
  password: '',
  passwordConfirmation: '',
  acceptTerms: false,
  consent: false,
};

type Step = Extract<PageName, 'registerName' | 'registerLogin' | 'registerPassword' | 'registerTerms'>;

/** Which page asks what, in the order of the pages. */
export const questionsOf: Readonly<Record<Step, readonly (keyof RegistrationDraft)[]>> = {
  registerName: ['surname', 'givenName', 'patronymic', 'sex'],
  registerLogin: ['login', 'email'],
  registerPassword: ['password', 'passwordConfirmation'],
  registerTerms: ['acceptTerms', 'consent'],
};

export const steps = Object.keys(questionsOf) as Step[];

const mayStayEmpty = (name: keyof RegistrationDraft): boolean => name === 'patronymic';

/** The first page with a question that has no answer yet; undefined when all are answered. */
export const firstUnanswered = (draft: RegistrationDraft): Step | undefined =>
  steps.find((step) => questionsOf[step].some((name) => !mayStayEmpty(name) && !draft[name]));

/** The page that asks for an answer which was refused; the earliest, when there are several. */
export const pageOfRefused = (refused: readonly RefusedAnswer[]): string | undefined => {
  const step = steps.find((name) => refused.some((answer) => questionsOf[name].includes(answer.name)));
  return step && patterns[step];
};

/** `/form/name/surname` as the draft names it; undefined for what no page asks. */
export const questionOf = (pointer: string): keyof RegistrationDraft | undefined => {
  const last = pointer.split('/').at(-1) ?? '';
  return last in emptyDraft ? (last as keyof RegistrationDraft) : undefined;
};

const storageKey = 'cabinet.registration';

const remember = (draft: RegistrationDraft): void => {
  // Passwords stay in memory only: whoever sits down at this computer next must not find them.
  const { password: _password, passwordConfirmation: _confirmation, ...kept } = draft;
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Without storage the answers last until the page is reloaded.
  }
};

const remembered = (): RegistrationDraft => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}');
    return { ...emptyDraft, ...(typeof kept === 'object' ? kept : {}) };
  } catch {
    return emptyDraft;
  }
};

let draft: RegistrationDraft | undefined;
let refused: readonly RefusedAnswer[] = [];
let registeredEmail: string | undefined;

export const currentDraft = (): RegistrationDraft => {
  draft ??= remembered();
  return draft;
};

export const keepAnswers = (answers: Partial<RegistrationDraft>): void => {
  draft = { ...currentDraft(), ...answers };
  refused = refused.filter(({ name }) => !(name in answers));
  remember(draft);
};

export const refusedAnswers = (): readonly RefusedAnswer[] => refused;

export const keepRefused = (answers: readonly RefusedAnswer[]): void => {
  refused = answers;
};

/** After registering nothing of it is kept but where the letter went. */
export const finishDraft = (email: string): void => {
  draft = emptyDraft;
  refused = [];
  registeredEmail = email;
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept where storage is forbidden.
  }
};

export const emailOfRegistration = (): string | undefined => registeredEmail;
