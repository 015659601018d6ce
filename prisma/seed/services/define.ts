import {
  type Bilingual,
  type Condition,
  type DocumentRequirementInput,
  type QuestionInput,
  ServiceDefinition,
  type ServiceDefinitionInput,
} from '@cabinet/contracts/service-definition';

/** A text in both languages, Ukrainian first. */
export const words = (uk: string, en: string): Bilingual => ({ uk, en });

/** A document that is asked for only when the condition holds, with the reason the applicant reads. */
export const requiredWhen = (
  document: DocumentRequirementInput,
  condition: Condition,
  reason: Bilingual,
): DocumentRequirementInput => ({ ...document, required: condition, reason });

/** A question asked only when the condition holds. */
export const askedWhen = <Q extends QuestionInput>(question: Q, condition: Condition): Q => ({
  ...question,
  when: condition,
});

const usualGrounds = [
  words('Заявник не має права на цю послугу.', 'The applicant has no right to this service.'),
  words('У документах є неправдиві відомості.', 'The documents contain untrue statements.'),
  words('Заяву подала особа без повноважень.', 'The application was made by somebody with no authority.'),
];

const usualActs = [
  words('Закон України № 5203-VI «Про адміністративні послуги»', 'Law of Ukraine 5203-VI on administrative services'),
  words(
    'Закон України № 2073-IX «Про адміністративну процедуру»',
    'Law of Ukraine 2073-IX on administrative procedure',
  ),
];

type Usual = 'refusalGrounds' | 'legalActs' | 'applicants' | 'submitters' | 'instructions';

/** A service: what most services share is filled in, the rest is written out. Throws when the shape is wrong. */
export const defineService = (
  written: Omit<ServiceDefinitionInput, Usual> & Partial<Pick<ServiceDefinitionInput, Usual>>,
): ServiceDefinition =>
  ServiceDefinition.parse({
    applicants: ['person'],
    submitters: ['self', 'representative', 'legalRepresentative'],
    instructions: [],
    ...written,
    refusalGrounds: [...usualGrounds, ...(written.refusalGrounds ?? [])],
    legalActs: [...(written.legalActs ?? []), ...usualActs],
  });
