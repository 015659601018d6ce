import { ServiceDefinition, type ServiceDefinitionInput } from '@cabinet/contracts/service-definition';

export const words = { uk: 'слово', en: 'word' };

/** A service with nothing in it but what every service must have. */
export const aService = (changes: Partial<ServiceDefinitionInput> = {}): ServiceDefinition =>
  ServiceDefinition.parse({
    code: 'example',
    name: words,
    summary: words,
    category: 'example',
    decidingBody: words,
    term: { unit: 'workDays', value: 10 },
    fee: { kind: 'free' },
    applicants: ['person'],
    submitters: ['self'],
    result: words,
    refusalGrounds: [],
    legalActs: [],
    appointmentMinutes: 20,
    instructions: [],
    questions: [],
    documents: [],
    ...changes,
  });

/** The row that proves what a submitter may do; its code is the submitter's name. */
export const proofOf = (submitter: 'representative' | 'legalRepresentative') => ({
  code: submitter,
  name: words,
  why: words,
  required: { submittedBy: submitter },
  reason: words,
  provesAuthorityOf: submitter,
});
