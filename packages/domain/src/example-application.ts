import type { PlainDate } from '@cabinet/contracts/dates';
import type {
  Answer,
  ApplicantKind,
  Question,
  ServiceDefinition,
  Submitter,
} from '@cabinet/contracts/service-definition';
import { isBlank } from './answers.ts';
import { type ApplicantNamed, type FilledApplication, factsOf, type SlotFile } from './precheck.ts';
import { requirementsFor, shownQuestions } from './requirements.ts';

export interface ExampleScenario {
  readonly asOf: PlainDate;
  readonly kind?: ApplicantKind;
  /** Full years of a person; 40 unless told. */
  readonly age?: number;
  readonly submittedBy?: Submitter;
  /** Answers to keep as they are; the rest is filled in around them. */
  readonly answers?: Readonly<Record<string, Answer>>;
}

const address = 'м. Київ, вул. Прикладна, буд. 1';
const reachedAt = { phone: '+380000000001', email: 'olena@example.org' };
const olena = { surname: 'Прикладна', givenName: 'Олена', ...reachedAt };

const exampleDay = (notBefore: string | null, notAfter: string | null, asOf: PlainDate): PlainDate => {
  const limit = notAfter ?? notBefore ?? asOf;
  return limit === 'today' ? asOf : limit;
};

const exampleAnswer = (question: Question, asOf: PlainDate): Answer => {
  switch (question.type) {
    case 'yesNo':
      return false;
    case 'choice':
      return question.options[0]?.value ?? '';
    case 'choices':
      return question.options.slice(0, 1).map(({ value }) => value);
    case 'text':
      return 'Приклад'.padEnd(question.minLength, '.').slice(0, question.maxLength);
    case 'number':
    case 'money':
      return question.atLeast ?? Math.min(1, question.atMost ?? 1);
    case 'date':
      return exampleDay(question.notBefore, question.notAfter, asOf);
    case 'iban':
      return 'UA620000000000000000000000001';
  }
};

const goodFile: SlotFile = { state: 'accepted', document: { state: 'confirmed', validUntil: null } };

/** Answers every required question and fills every mandatory slot, keeping what is already there. */
export const completed = (definition: ServiceDefinition, application: FilledApplication): FilledApplication => {
  let answers = application.answers;
  // An answer may show further questions, each at most once, so as many rounds as questions are enough.
  for (let round = 0; round <= definition.questions.length; round += 1) {
    const blank = shownQuestions(definition, factsOf({ ...application, answers })).find(
      ({ key, required }) => required && isBlank(Object.hasOwn(answers, key) ? answers[key] : undefined),
    );
    if (!blank) break;
    answers = { ...answers, [blank.key]: exampleAnswer(blank, application.asOf) };
  }
  const demanded = requirementsFor(definition, factsOf({ ...application, answers })).filter(
    ({ mandatory, document }) => mandatory && document.preparedBy === 'applicant',
  );
  return {
    ...application,
    answers,
    slots: { ...Object.fromEntries(demanded.map(({ code }) => [code, [goodFile]])), ...application.slots },
  };
};

/** A complete application to a service, of nobody who exists: for examples in the API reference, the sandbox, seeds and tests. */
export const exampleApplication = (definition: ServiceDefinition, scenario: ExampleScenario): FilledApplication => {
  const { asOf, kind = definition.applicants[0] ?? 'person', age = 40, answers = {} } = scenario;
  const submittedBy = scenario.submittedBy ?? definition.submitters[0] ?? 'self';
  const applicant: ApplicantNamed =
    kind === 'person'
      ? { kind, age, ...olena, address }
      : { kind, companyName: 'ТОВ «Приклад»', companyCode: '99000100', ...reachedAt, address };
  const representative = submittedBy === 'self' ? null : { ...olena, givenName: 'Марія' };
  const objectName = definition.needsObject ? 'Квартира' : null;
  const objectAddress = definition.needsObject ? address : null;
  const standing = {
    submittedBy,
    applicant,
    representative,
    objectName,
    objectAddress,
    declaration: true,
  };
  return completed(definition, { ...standing, answers, slots: {}, asOf });
};
