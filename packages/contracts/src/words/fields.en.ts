import { precheckEn } from './precheck.en.ts';
import type { FieldText } from './field-text.ts';
import type { FieldCode } from './fields.uk.ts';

/** What is wrong with a field and how to mend it; a missing key is a type error here. */
export const fieldsEn = {
  'field.required': 'Fill in this field',
  'field.type': 'Enter a value of another kind: we expect a text, a number or a choice here',
  'field.too_long': (p) => `Shorten your answer to ${p.maximum} characters`,
  'field.too_small': (p) => `Enter a value of ${p.minimum} or more`,
  'field.too_big': (p) => `Enter a value of ${p.maximum} or less`,
  'field.choice': 'Choose one of the options offered',
  'field.unknown': 'Remove this field: we do not expect it',
  'field.format': 'Check that the answer is written correctly',
  'field.date': 'Enter a date that exists, for example 17.03.1985',
  'field.date_missing': 'Enter a date, for example 17 March 1985',
  'field.date_day_missing': 'Enter a day, for example 17',
  'field.date_month_missing': 'Enter a month, for example 3 or March',
  'field.date_year_missing': 'Enter a year, for example 1985',
  'field.date_day': 'Enter the day as a number from 1 to 31, for example 17',
  'field.date_month': 'Enter the month as a number from 1 to 12 or a word, for example 3 or March',
  'field.date_year': 'Enter the year with four digits, for example 1985',
  'field.date_unreal': 'Check the day: this month has no such day',
  'field.date_swapped':
    'Check the day and the month: they may have changed places. The day comes first, then the month',

  'people.surname_missing': 'Enter a surname, for example Коваленко',
  'people.given_name_missing': 'Enter a given name, for example Марія',
  'people.patronymic_missing': 'Enter a patronymic, for example Іванівна, or leave the field empty',
  'people.name_too_long': (p) => `Shorten it to ${p.maximum} characters`,
  'people.name_digits': 'Remove the digits: write with letters only, for example Коваленко',
  'people.name_latin_letter': (p) =>
    `Replace the Latin letter “${p.character}” with a Ukrainian one. Check your keyboard layout`,
  'people.name_latin_word':
    'Write it in Ukrainian letters, for example Коваленко: the whole word is in Latin letters. Check your keyboard layout',
  'people.name_character': (p) =>
    `Remove “${p.character}”: use Ukrainian letters, an apostrophe, a hyphen or a space, for example Лук’яненко-Бойко`,
  'people.name_shape': 'Check hyphens and apostrophes: they stand between letters, for example Лук’яненко-Бойко',
  'people.birth_date_future': 'Check the date of birth: it is in the future',
  'people.birth_date_too_early': 'Check the year of birth: it makes more than 120 years',
  'people.phone_format': 'Enter a phone number, for example 067 333 22 21',
  'people.phone_foreign': 'Enter a Ukrainian phone number, for example 067 333 22 21 or +380 67 333 22 21',
  'people.email_format': 'Enter an email address, for example maria@example.ua',
  'people.email_too_long': (p) => `Enter an email address of ${p.maximum} characters or fewer`,
  'people.email_character': (p) =>
    `Replace “${p.character}” in the email address: use Latin letters and digits, for example maria@example.ua`,
  'people.email_unicode_domain':
    'Enter an address with Latin letters only after @, for example maria@example.ua. We cannot write to other addresses yet',
  'people.login_too_short': (p) => `Enter a login of ${p.minimum} characters or more, for example vesna27`,
  'people.login_too_long': (p) => `Shorten the login to ${p.maximum} characters`,
  'people.login_space': 'Remove the space: write the login as one word, for example vesna27',
  'people.login_character': (p) =>
    `Remove “${p.character}”: a login may have letters, digits, a dot, a hyphen and an underscore, for example vesna27`,
  'people.login_own_name':
    'Choose a login without your own name and surname, in Latin letters too, for example vesna27',
  'people.password_own_name': 'Choose a password without your own name and surname, in Latin letters too',

  'people.tax_id_format': 'Enter your taxpayer number (РНОКПП) – 10 digits, for example 3112299137',
  'people.tax_id_letter': (p) =>
    `Replace the letter “${p.character}” with a digit: a taxpayer number has 10 digits only, for example 3112299137`,
  'people.tax_id_zeros': 'Enter your own taxpayer number: ten zeros are not a number',
  'people.tax_id_check_digit': 'Check the taxpayer number against your document: one of its digits is wrong',
  'people.tax_id_transposed': (p) =>
    `Check the taxpayer number against your document: digits ${p.first} and ${p.second}, counted from the left, may have changed places`,
  'people.tax_id_birth_date_differs': 'Check the taxpayer number and the date of birth: they do not agree',
  'people.tax_id_sex_differs': 'Check the taxpayer number and the sex: they do not agree',
  'people.unzr_format': 'Enter your register number (УНЗР) – 13 digits, for example 19850317-99918',
  'people.unzr_date':
    'Check the first eight digits of the register number: they are the date of birth – year, month, day, for example 19850317',
  'people.unzr_check_digit': 'Check the register number against your document: one of its digits is wrong',
  'people.unzr_birth_date_differs': 'Check the register number and the date of birth: they do not agree',

  'people.passport_book_number': 'Enter passport series and number – two letters and six digits, for example КС123456',
  'people.id_card_number': 'Enter the ID card number – nine digits, for example 000123456',
  'people.birth_certificate_number': 'Enter series and number of the birth certificate, for example I-БК 123456',
  'people.foreign_passport_number':
    'Enter the number of the passport for travel abroad – two Latin letters and six digits, for example FA000001',
  'people.permit_number': 'Enter the permit number – nine digits, or two letters and digits, for example ТР123456',
  'people.protection_number': 'Enter series and number – two letters and six digits, for example АА123456',
  'people.document_issuer_missing': 'Enter who issued the document, as it says in the document',
  'people.document_issuer_code': 'Enter the code of the office that issued the ID card – four digits, for example 6301',
  'people.document_issued_in_future': 'Check the date of issue: it is in the future',
  'people.document_dates_reversed': 'Check the dates of the document: it ends before it was issued',
  'people.document_expired': 'Enter a valid document: this one has expired',

  'people.postcode_format': 'Enter a postcode – five digits, for example 62472',
  'people.edrpou_format': 'Enter the organisation’s code (ЄДРПОУ) – eight digits, for example 00015622',
  'people.edrpou_check_digit': 'Check the organisation’s code: one of its digits is wrong',
  'people.iban_format': 'Enter an IBAN – the letters UA and 27 digits, for example UA213223130000026007233566001',
  'people.iban_foreign': 'Enter an IBAN of a Ukrainian bank: it begins with UA',
  'people.iban_check_digits': 'Check the IBAN: one of its digits is wrong. Copying it from the bank’s app is easier',

  'addresses.place_code': 'Choose a settlement from the list: start typing its name, for example Мерефа',
  'addresses.street_missing': 'Enter the name of the street, for example Шевченка',
  'addresses.building_missing': 'Enter the number of the building, for example 12-А',
  'persons.tax_id_birth_date_differs': 'Check: the taxpayer number points to another date of birth',
  'persons.tax_id_sex_differs': 'Check: the taxpayer number points to another sex',
  'persons.unzr_birth_date_differs': 'Check: the УНЗР points to another date of birth',
  'persons.subgroup_for_group_one': 'Clear the subgroup: only group I has one',

  'applications.text_missing': 'Write an explanation: at least three letters',
  'applications.ground_missing': 'Name the rule of law the decision rests on',
  'applications.answer_missing': 'Do what is asked, or explain in words',
  'applications.due_not_ahead': 'Choose a later date: this one has come already',
  'applications.due_not_working_day': 'Choose a working day: the service centre is closed on this one',
  'applications.due_too_far': (p) => `Choose a nearer date: not more than ${p.maximum} days ahead`,
  'applications.pointer_unknown': 'Choose a field of this application',
  'applications.slot_unknown': 'Choose a document of this service',
  'applications.consent_missing': 'Give your consent to processing of personal data on the Security page',

  'identity.passwords_differ': 'Enter the same password again: the two passwords differ',
  'identity.terms_not_accepted': 'Tick the box if you accept the terms: you cannot register without it',
  'identity.consent_not_given':
    'Tick the box if you consent to the processing of personal data: we cannot provide services without it',
  'identity.login_like_contact':
    'Choose a login that does not look like an email address or a phone number, for example vesna27. Once confirmed, they can be entered instead of the login',
  'identity.password_too_short': (p) =>
    `Make the password longer: at least ${p.minimum} characters. A few random words are easy to remember, for example “cloud-button-tramway”`,
  'identity.password_too_long': (p) => `Shorten the password to ${p.maximum} characters`,
  'identity.password_common':
    'Choose a less common password: such words are guessed first. Take a few random words that have nothing to do with each other',
  'identity.password_predictable':
    'Choose a password without repetitions, dates and rows of keys: they are easy to guess. Take a few random words',
  'identity.password_about_you': 'Choose a password without your login or email address in it',
  'identity.password_digit': 'Add at least one digit to the password',
  'identity.password_upper': 'Add at least one capital letter to the password',
  'identity.password_lower': 'Add at least one small letter to the password',
  'identity.email_same': 'Enter another address: this one is already confirmed',
  'identity.phone_same': 'Enter another number: this one is already confirmed',
  ...precheckEn,
  'documents.file_too_large': (p) =>
    `Choose a file of ${p.maximum} MB or less: this one is larger. Make the photo smaller or split the document`,
  'persons.confirm_email_first': 'Confirm your e-mail address first, then enter the taxpayer number',
  'persons.salutation_shape':
    'Write the salutation in words only, for example “Шановна пані Маріє”. Put a space after a dot',
  'people.login_two_alphabets': (p) =>
    `Replace the letter “${p.character}”: use one alphabet in a login, either Latin or Ukrainian letters, for example vesna27 or весна27`,
  'administration.office_code_format':
    'Enter a code of 2–10 capital Latin letters or digits that begins with a letter, for example MRF',
  'administration.line_missing': 'Write at least three letters',
  'administration.time_format': 'Enter the time in four digits, for example 08:30',
  'administration.closes_before_opens': 'Enter a closing time after the opening time, for example 17:00',
  'administration.break_outside': 'Enter a break that begins and ends within the hours, for example 12:00 and 13:00',
  'administration.hours_missing': 'Enter the hours of at least one day',
  'administration.day_twice': 'Enter each day of the week once',
  'administration.officer_without_office': 'Choose the service centre where the officer works',
  'administration.email_taken': 'Enter another address: this one belongs to another account',
  'visits.address_missing': 'Enter the address to come to: street, house, flat, town or village',
  'visits.reason_missing': 'Give the reason: the person will read it in the message',
  'consultations.text_missing': 'Write the text: what you ask or what you answer',
  'consultations.topic_missing': 'Choose a topic or name it in your own words',
  'consultations.file_checking': 'Please wait: the file is still being checked. It usually takes a few seconds',
  'consultations.file_refused': 'Take out the file that did not pass the check and add another',
  'consultations.attachment_too_large': (p) =>
    `Choose a file of at most ${p.limit} bytes (${p.maximum} MB): this one has ${p.size} bytes`,
  'schedules.ends_before_begins': 'Enter an end later than the beginning, for example 16:00',
  'schedules.break_outside': 'Put the breaks inside the shift, for example from 12:00 to 13:00',
  'schedules.breaks_overlap': 'Move the breaks apart: two of them fall on the same time',
  'schedules.shifts_overlap': 'Move the shifts apart: one desk cannot work two shifts at once',
  'schedules.desks_missing': 'Choose at least one desk, for example “Desk 1”',
  'schedules.desk_unknown': 'Choose only desks of this centre that are in use',
  'schedules.week_empty': 'Enter the hours of at least one day',
  'schedules.day_past': 'Enter today or a later day',
  'schedules.day_too_far': 'Enter a day within the next two years',
  'schedules.day_off': 'By the calendar this is a day off. Confirm that the centre will receive on it',
  'schedules.closure_over': 'Enter an end that has not passed yet',
  'schedules.minutes_step': 'Enter 5 to 240 minutes, in whole fives, for example 35',
  'schedules.code_format': 'Enter a code of small Latin letters, digits and hyphens, for example travel-passport',
  'schedules.channels_missing': 'Choose at least one way of receiving, for example “at the centre”',
  'schedules.bring_uneven': 'Write as many lines in both languages: one thing in each',
  'schedules.whole_number': 'Enter a whole number in digits, for example 30',
  'visits.screen_name_missing': 'Say where the screen stands, for example “At the entrance”',
  'visits.ticket_unknown':
    'Enter the number on the ticket, for example 4K7X-93MA or А-017: there is none like this today',
  'visits.ticket_forged':
    'Check the ticket: this cabinet did not make its code. Enter the number, for example 4K7X-93MA',
  'visits.ticket_other_office': 'Another centre gave this ticket. Tell the person the address on it',
  'visits.priority_unknown': 'Choose a ground from the list: this one is gone',
  'visits.transfer_nowhere': 'Choose a desk or a topic, for example “Desk 2”',
  'visits.desk_unknown': 'Choose another desk of this centre, for example “Desk 2”',
  'visits.period_wrong': (p) => `Enter an end that is not before the beginning: ${p.maximum} days at most`,
  'releases.ends_before': 'The last day must not come before the first',
  'releases.too_many_days': 'Give out at most 31 days in one draw',
  'releases.closes_before': 'The end of requests must come after their beginning',
  'releases.closes_in_past': 'Give an end of requests that lies ahead',
  'releases.closes_after_first_day': 'Requests must end before the first day of reception',
  'releases.time_not_offered': 'Choose a time from the list: this one is no longer in it',
} as const satisfies Record<FieldCode, FieldText>;
