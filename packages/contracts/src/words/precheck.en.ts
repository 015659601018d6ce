import type { FieldText } from './field-text.ts';
import type { precheckUk } from './precheck.uk.ts';

const hryvnias = (kopiykas: string | number | undefined): string =>
  `UAH ${new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 }).format(Number(kopiykas) / 100)}`;

const day = (iso: string | number | undefined): string => String(iso).split('-').reverse().join('.');

/** The same words in English: a missing one is a type error. */
export const precheckEn = {
  'answers.too_short': (p) => `Write more: at least ${p.minimum} characters`,
  'answers.number_format': 'Enter a number, for example 3',
  'answers.whole_number': 'Enter a whole number, for example 3',
  'answers.money_format': 'Enter a sum in hryvnias and kopiykas, for example 1250.00',
  'answers.number_small': (p) => `Enter a number not less than ${p.minimum}`,
  'answers.number_big': (p) => `Enter a number not greater than ${p.maximum}`,
  'answers.sum_small': (p) => `Enter a sum not less than ${hryvnias(p.minimum)}`,
  'answers.sum_big': (p) => `Enter a sum not greater than ${hryvnias(p.maximum)}`,
  'answers.date_early': (p) => `Enter a date not before ${day(p.minimum)}`,
  'answers.date_late': (p) => `Enter a date not after ${day(p.maximum)}`,

  'precheck.applicant_kind': 'Choose another service: this one is only for people or only for organisations',
  'precheck.submitter': 'Change who hands in the application: this service cannot be ordered that way',
  'precheck.child_alone': 'Ask a parent or guardian to apply: the child is not yet 14',
  'precheck.contact_missing': 'Enter a phone number or an e-mail address, for example 067 333 22 21',
  'precheck.representative_missing': 'Say who hands in the application: surname, given name, phone or e-mail',
  'precheck.document_missing': 'Add a file: the application is not considered without this document',
  'precheck.document_needs_rework': 'Read the remark and replace the file',
  'precheck.document_failed': 'Add another file: this one could not be opened',
  'precheck.document_rejected': 'Replace the file: this document did not pass the check',
  'precheck.document_expired': 'Add a valid document: this one has expired',
  'precheck.document_checking': 'Wait while we check the file. It usually takes less than a minute',
  'precheck.too_many_files': (p) => `Leave no more files than ${p.maximum}, or join the pages in one PDF`,
  'precheck.declaration_missing': 'Tick the box: the application is true and you have read the notice on personal data',

  'services.key_format': 'Enter a Latin name that begins with a small letter and has no spaces, for example birthDate',
  'services.registry_id_format': 'Enter the five digits of the service identifier, for example 00034',
  'services.key_repeated': 'Change the name: this service already has it',
  'services.unknown_question': (p) => `Correct the condition: this service has no question «${p.question}»`,
  'services.impossible_answer': (p) => `Correct the condition: nobody can answer «${p.question}» like that`,
  'services.condition_cycle': (p) => `Break the circle: whether «${p.question}» is shown depends on itself`,
  'services.question_never_shown': 'Change the condition: with it this question never appears',
  'services.document_never_required': 'Change the condition: with it this document is never mandatory',
  'services.condition_never_true': 'Change the condition: it is never true',
  'services.limits_crossed': 'Swap the limits: the smallest value is greater than the greatest',
  'services.words_missing': 'Write the text in both languages',
  'services.reason_missing': 'Explain to the applicant why the document became mandatory',
  'services.authority_unproved': 'Add a mandatory document that proves what the representative may do',
} as const satisfies Record<keyof typeof precheckUk, FieldText>;
