import type { PlainDate } from '@cabinet/contracts/dates';
import type { DocumentState } from '@cabinet/contracts/documents';
import type { FieldError } from '@cabinet/contracts/http/problem';
import type { Answer, ServiceDefinition, Submitter } from '@cabinet/contracts/service-definition';
import { answerProblem, isBlank } from './answers.ts';
import { comparisonsIn, type Facts } from './conditions.ts';
import type { SlotState } from './workflows/slot.ts';
import { type Requirement, requirementsFor, settledFacts, shownQuestions } from './requirements.ts';

/** Where the applicant or the representative can be reached: one of phone and e-mail is enough. */
interface Contacts {
  readonly phone: string | null;
  readonly email: string | null;
}

export interface RepresentativeNamed extends Contacts {
  readonly surname: string | null;
  readonly givenName: string | null;
}

interface Located extends Contacts {
  /** Residence of a person, seat of a company; one line. */
  readonly address: string | null;
}

export type ApplicantNamed =
  | (Located & RepresentativeNamed & { readonly kind: 'person'; readonly age: number | null })
  | (Located & {
      readonly kind: 'business';
      readonly companyName: string | null;
      readonly companyCode: string | null;
    });

/** One file in a row of the document list. An empty row has no files; replaced versions are not listed. */
export interface SlotFile {
  readonly state: Exclude<SlotState, 'missing'>;
  /** What the library says of the file. */
  readonly document: { readonly state: DocumentState; readonly validUntil: PlainDate | null };
}

/** An application as the pre-check reads it: in the browser while it is filled in, on the server at sending, in the office. */
export interface FilledApplication {
  readonly answers: Readonly<Record<string, Answer>>;
  /** Files by the code of the document requirement. */
  readonly slots: Readonly<Record<string, readonly SlotFile[]>>;
  readonly submittedBy: Submitter;
  readonly applicant: ApplicantNamed;
  /** Null when the applicant acts for themselves. */
  readonly representative: RepresentativeNamed | null;
  readonly objectName: string | null;
  readonly objectAddress: string | null;
  /** «Підтверджую, що відомості правдиві, і прочитав повідомлення про обробку персональних даних». */
  readonly declaration: boolean;
  /** In Kyiv: today for a draft, the day of sending for a sent application. */
  readonly asOf: PlainDate;
}

/** A problem with its place (`/answers/x`, `/slots/idDoc`, `/objectAddress`…). */
export interface PrecheckProblem extends FieldError {
  /** Something required is not there. False: the applicant must only wait or tidy up, and no office may refuse for it. */
  readonly incomplete: boolean;
}

/** The facts that the conditions of a service are asked about. */
export const factsOf = (application: FilledApplication): Facts => {
  const { applicant, answers, submittedBy } = application;
  return {
    answers,
    submittedBy,
    applicant: { kind: applicant.kind, age: applicant.kind === 'person' ? applicant.age : null },
  };
};

const incomplete = (pointer: string, code: string, params?: FieldError['params']): PrecheckProblem => ({
  pointer,
  code,
  ...(params && { params }),
  incomplete: true,
});

const isEmpty = (text: string | null): boolean => text === null || text.trim() === '';

const requiredText = (at: string, fields: Readonly<Record<string, string | null>>): PrecheckProblem[] =>
  Object.entries(fields).flatMap(([field, value]) =>
    isEmpty(value) ? [incomplete(`${at}/${field}`, 'field.required')] : [],
  );

const contactProblems = (at: string, { phone, email }: Contacts): PrecheckProblem[] =>
  isEmpty(phone) && isEmpty(email) ? [incomplete(`${at}/phone`, 'precheck.contact_missing')] : [];

// Law 2073-IX, art. 40: who applies, where they live and how to reach them; for a representative, who and how to reach.
const applicantProblems = (applicant: ApplicantNamed): PrecheckProblem[] => {
  const names =
    applicant.kind === 'person'
      ? { surname: applicant.surname, givenName: applicant.givenName }
      : { companyName: applicant.companyName, companyCode: applicant.companyCode };
  return [
    ...requiredText('/applicant', names),
    ...contactProblems('/applicant', applicant),
    ...requiredText('/applicant', { address: applicant.address }),
  ];
};

const representativeProblems = ({ submittedBy, representative }: FilledApplication): PrecheckProblem[] => {
  if (submittedBy === 'self') return [];
  if (!representative) return [incomplete('/representative', 'precheck.representative_missing')];
  const { surname, givenName } = representative;
  return [
    ...requiredText('/representative/name', { surname, givenName }),
    ...contactProblems('/representative', representative),
  ];
};

// Civil Code, art. 31: a child under 14 does not apply alone.
const ageOfOwnApplications = 14;

const readsAge = ({ questions, documents, otherTerms, otherFees }: ServiceDefinition): boolean =>
  [
    ...questions.map(({ when }) => when),
    ...documents.map(({ required }) => (typeof required === 'string' ? null : required)),
    ...[...otherTerms, ...otherFees].map(({ when }) => when),
  ].some(
    (condition) =>
      condition !== null && comparisonsIn(condition).some((one) => 'applicant' in one && one.applicant === 'age'),
  );

const standingProblems = (
  definition: ServiceDefinition,
  { applicant, submittedBy }: FilledApplication,
): PrecheckProblem[] => {
  const found: PrecheckProblem[] = [];
  if (!definition.applicants.includes(applicant.kind))
    found.push(incomplete('/applicant/kind', 'precheck.applicant_kind'));
  if (!definition.submitters.includes(submittedBy)) found.push(incomplete('/submittedBy', 'precheck.submitter'));
  if (applicant.kind !== 'person') return found;
  if (applicant.age === null && readsAge(definition)) found.push(incomplete('/applicant/birthDate', 'field.required'));
  const alone = applicant.age !== null && applicant.age < ageOfOwnApplications && submittedBy === 'self';
  return alone ? [...found, incomplete('/submittedBy', 'precheck.child_alone')] : found;
};

const answerProblems = (definition: ServiceDefinition, application: FilledApplication): PrecheckProblem[] => {
  const facts = factsOf(application);
  const { answers } = settledFacts(definition, facts);
  return shownQuestions(definition, facts).flatMap((question) => {
    const answer = answers[question.key];
    const at = `/answers/${question.key}`;
    if (answer === undefined || isBlank(answer)) return question.required ? [incomplete(at, 'field.required')] : [];
    const problem = answerProblem(question, answer, application.asOf);
    return problem ? [incomplete(at, problem.code, problem.params)] : [];
  });
};

interface Trouble {
  readonly code: string;
  /** The cabinet is still checking: there is nothing for the applicant to bring. */
  readonly wait: boolean;
}

/** What keeps a file from being used, or null. */
const fileTrouble = ({ state, document }: SlotFile, asOf: PlainDate): Trouble | null => {
  const lack = (code: string): Trouble => ({ code, wait: false });
  if (state === 'needs_rework') return lack('precheck.document_needs_rework');
  if (state === 'failed') return lack('precheck.document_failed');
  if (document.state === 'rejected') return lack('precheck.document_rejected');
  if (document.validUntil !== null && document.validUntil < asOf) return lack('precheck.document_expired');
  // A check that broke is repeated by the cabinet itself.
  const checking = state === 'checking' || document.state !== 'confirmed';
  return checking ? { code: 'precheck.document_checking', wait: true } : null;
};

const slotProblems = (
  { code, mandatory, document }: Requirement,
  { slots, asOf }: FilledApplication,
): PrecheckProblem[] => {
  if (document.preparedBy === 'cabinet') return [];
  const pointer = `/slots/${code}`;
  const files = (Object.hasOwn(slots, code) && slots[code]) || [];
  if (files.length === 0) return mandatory ? [incomplete(pointer, 'precheck.document_missing')] : [];
  const tooMany: PrecheckProblem[] =
    files.length > document.maxFiles
      ? [{ pointer, code: 'precheck.too_many_files', params: { maximum: document.maxFiles }, incomplete: false }]
      : [];
  const troubles = files.map((file) => fileTrouble(file, asOf)).filter((trouble) => trouble !== null);
  const worst = troubles.find(({ wait }) => !wait) ?? troubles[0];
  // A bad file in an optional row must be replaced or taken out, but costs nobody a refusal.
  return worst ? [...tooMany, { pointer, code: worst.code, incomplete: mandatory && !worst.wait }] : tooMany;
};

const objectProblems = (
  definition: ServiceDefinition,
  { objectName, objectAddress }: FilledApplication,
): PrecheckProblem[] => (definition.needsObject ? requiredText('', { objectName, objectAddress }) : []);

/**
 * Everything that stands between this application and sending it, in the order of the form. Empty: it is complete.
 * The browser, the API and the office run this same function (F20), so a clean check cannot be overruled.
 */
export const precheck = (definition: ServiceDefinition, application: FilledApplication): readonly PrecheckProblem[] => [
  ...standingProblems(definition, application),
  ...applicantProblems(application.applicant),
  ...representativeProblems(application),
  ...objectProblems(definition, application),
  ...answerProblems(definition, application),
  ...requirementsFor(definition, factsOf(application)).flatMap((requirement) => slotProblems(requirement, application)),
  ...(application.declaration ? [] : [incomplete('/declaration', 'precheck.declaration_missing')]),
];
