import type { Application, PrecheckFinding } from '@cabinet/contracts/applications';
import { ageOn } from '@cabinet/contracts/people';
import type { Question } from '@cabinet/contracts/service-definition';
import type { Facts } from '@cabinet/domain/conditions';
import {
  type ApplicantNamed,
  factsOf,
  type FilledApplication,
  type PrecheckProblem,
  precheck,
  type SlotFile,
} from '@cabinet/domain/precheck';
import { shownQuestions } from '@cabinet/domain/requirements';

const applicantOf = ({ applicant }: Application, today: string): ApplicantNamed => {
  const { kind, fullName, birthDate, taxId, phone, email, address } = applicant;
  if (kind === 'business') return { kind, companyName: fullName, companyCode: taxId, phone, email, address };
  const [surname = null, givenName = null] = fullName.split(' ');
  const age = birthDate === null ? null : ageOn(birthDate, today);
  return { kind: 'person', age, surname, givenName, phone, email, address };
};

const filesOf = (slot: Application['slots'][number]): SlotFile[] =>
  slot.documents.flatMap(({ state, document }) =>
    state === 'missing' ? [] : [{ state, document: { state: document.state, validUntil: document.expiresOn } }],
  );

/** The application as the shared pre-check reads it. `today` is the day in Kyiv, YYYY-MM-DD. */
export const filledFrom = (application: Application, today: string): FilledApplication => ({
  answers: application.answers,
  slots: Object.fromEntries(application.slots.map((slot) => [slot.code, filesOf(slot)])),
  submittedBy: application.submittedBy,
  applicant: applicantOf(application, today),
  representative: application.representative && {
    surname: application.representative.name.surname,
    givenName: application.representative.name.givenName,
    phone: application.representative.phone,
    email: application.representative.email,
  },
  objectName: application.objectName,
  objectAddress: application.objectAddress,
  declaration: application.declaration,
  asOf: today,
});

export const factsFrom = (application: Application, today: string): Facts => factsOf(filledFrom(application, today));

/** The questions this person is asked now. */
export const questionsFor = (application: Application, today: string): readonly Question[] =>
  shownQuestions(application.definition, factsFrom(application, today));

/** F20: what stands in the way by the same rules as the server's, at once and without a connection. */
export const problemsHere = (application: Application, today: string): readonly PrecheckProblem[] =>
  precheck(application.definition, filledFrom(application, today));

/** What the server found, then what only this page knows of yet. */
export const allProblems = (
  found: readonly PrecheckFinding[],
  here: readonly PrecheckProblem[],
): readonly (PrecheckProblem & { readonly text?: string })[] => {
  const isKnown = (problem: PrecheckProblem): boolean =>
    found.some(({ pointer, code }) => pointer === problem.pointer && code === problem.code);
  return [
    ...found.map(({ params, ...rest }) => ({ ...rest, ...(params && { params }) })),
    ...here.filter((problem) => !isKnown(problem)),
  ];
};
