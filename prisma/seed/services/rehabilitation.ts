import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { defineService, requiredWhen, words } from './define.ts';
import * as documents from './documents.ts';
import * as questions from './questions.ts';

const department = words('Управління соціального захисту населення', 'Social protection department');
const rehabilitationLaw = words(
  'Закон України № 2961-IV «Про реабілітацію осіб з інвалідністю в Україні»',
  'Law of Ukraine 2961-IV on rehabilitation of persons with disabilities',
);

const birthCertificateOfChild = requiredWhen(
  documents.birthCertificate,
  { answer: 'forWhom', is: 'child' },
  words('Послуга потрібна дитині.', 'The service is for a child.'),
);

const referral = defineService({
  code: 'reabilitatsiia-napravlennia',
  name: words(
    'Видача направлення до реабілітаційних установ особам з інвалідністю, дітям з інвалідністю',
    'Referral to rehabilitation institutions',
  ),
  summary: words('Направлення на реабілітацію до установи.', 'A referral for rehabilitation at an institution.'),
  shortName: words('Направлення на реабілітацію', 'Referral to rehabilitation'),
  searchWords: ['санаторій', 'реабілітаційний центр', 'лікування', 'відновлення', 'rehabilitation centre'],
  category: 'disabilitySupport',
  registryId: '00168',
  decidingBody: department,
  term: { value: 13, unit: 'workDays' },
  fee: { kind: 'free' },
  legalActs: [rehabilitationLaw],
  result: words('Направлення', 'Referral'),
  appointmentMinutes: 20,
  questions: [
    questions.forWhom,
    {
      type: 'text',
      key: 'institution',
      label: words('До якої установи ви хочете потрапити?', 'Which institution do you wish?'),
      hint: words('Якщо не знаєте, залиште порожнім.', 'Leave empty if you do not know.'),
      required: false,
      maxLength: 300,
    },
  ],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    documents.taxNumber,
    documents.rehabilitationProgramme,
    requiredWhen(
      documents.disabilityDocument,
      { answer: 'forWhom', is: 'adult' },
      words('Послуга потрібна дорослій людині.', 'The service is for an adult.'),
    ),
    birthCertificateOfChild,
    documents.medicalExtract,
    ...documents.representation,
  ],
});

const complex = defineService({
  code: 'kompleksna-reabilitatsiia',
  name: words(
    'Видача рішення про направлення на комплексну реабілітацію (абілітацію) осіб з інвалідністю, дітей з інвалідністю',
    'Decision on complex rehabilitation',
  ),
  summary: words(
    'Рішення, за яким держава оплачує комплексну реабілітацію.',
    'A decision by which the state pays for complex rehabilitation.',
  ),
  shortName: words('Комплексна реабілітація', 'Complex rehabilitation'),
  searchWords: ['реабілітаційний центр', 'абілітація', 'відновлення', 'послуги логопеда', 'психолог'],
  category: 'disabilitySupport',
  registryId: '01997',
  decidingBody: department,
  term: { value: 3, unit: 'workDays' },
  fee: { kind: 'free' },
  legalActs: [rehabilitationLaw],
  result: words('Рішення про направлення', 'Decision on the referral'),
  appointmentMinutes: 20,
  questions: [questions.forWhom, questions.displaced],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    documents.taxNumber,
    documents.rehabilitationProgramme,
    birthCertificateOfChild,
    documents.medicalExtract,
    documents.idpCertificate,
    ...documents.representation,
  ],
});

const children = defineService({
  code: 'reabilitatsiia-ditei',
  name: words(
    'Забезпечення направлення до реабілітаційної установи за програмою «Реабілітація дітей з інвалідністю»',
    'Referral under the programme «Rehabilitation of children with disabilities»',
  ),
  summary: words(
    'Реабілітація дитини за державною програмою. Місця надають у порядку черги протягом року.',
    'Rehabilitation of a child under the state programme. Places are given in turn during the year.',
  ),
  shortName: words('Реабілітація дітей з інвалідністю', 'Rehabilitation of children'),
  searchWords: ['реабілітаційний центр', 'дитина', 'аутизм', 'ДЦП', 'розвиток дитини', 'логопед'],
  category: 'disabilitySupport',
  registryId: '01996',
  decidingBody: department,
  term: { value: null, unit: 'queue' },
  fee: { kind: 'free' },
  submitters: ['legalRepresentative'],
  legalActs: [rehabilitationLaw],
  result: words('Направлення до установи', 'Referral to an institution'),
  appointmentMinutes: 20,
  questions: [questions.childBirthDate],
  documents: [
    documents.applicationForm,
    documents.parentsIdentity,
    { ...documents.birthCertificate, provesAuthorityOf: 'legalRepresentative' },
    documents.childMedicalConclusion,
    documents.rehabilitationProgramme,
  ],
});

export const rehabilitationServices: readonly ServiceDefinition[] = [referral, complex, children];
