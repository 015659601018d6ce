import type { CardTopic } from './registry-card.ts';
import type { Bilingual } from './service-definition.ts';

/**
 * What a cell holds: words, a day (2025-02-11 or 11.02.2025), yes or no, a list with «;» between its items, or a list that
 * goes beside the others of its topic: the first items of all of them are of one thing, the second of another.
 */
export type ImportCellKind = 'text' | 'day' | 'yesNo' | 'list' | 'beside';

/** A column of a file of the databank, and the word of a card that it says. */
export interface RegistryImportColumn {
  readonly topic: CardTopic;
  /** Within the topic; * stands for the place in a list. */
  readonly path: string;
  readonly kind: ImportCellKind;
  readonly name: Bilingual;
}

const column =
  (topic: CardTopic) =>
  (path: string, kind: ImportCellKind, uk: string, en: string): RegistryImportColumn => ({
    ...{ topic, path, kind },
    name: { uk, en },
  });
const [person, numbers, document] = [column('person'), column('numbers'), column('document')];
const [contacts, displaced, categories] = [column('contacts'), column('displaced'), column('categories')];
const [disability, programme, social] = [column('disability'), column('programme'), column('social')];
const [representatives, payment] = [column('representatives'), column('payment')];

const addressColumns = (side: 'registered' | 'actual', uk: string, en: string) => {
  const part = (path: string, ukPart: string, enPart: string): RegistryImportColumn =>
    column('addresses')(`${side}.${path}`, 'text', `${uk}: ${ukPart}`, `${en}: ${enPart}`);
  return {
    /** Code of КАТОТТГ. */
    place_code: part('placeCode', 'код КАТОТТГ', 'place code (KATOTTH)'),
    postcode: part('postcode', 'індекс', 'postcode'),
    street_kind: part('streetKind', 'вид вулиці', 'kind of street'),
    street: part('street', 'вулиця', 'street'),
    building: part('building', 'будинок', 'building'),
    block: part('block', 'корпус', 'block'),
    apartment: part('apartment', 'квартира', 'apartment'),
  };
};

const beginningWith = <Parts extends object>(beginning: string, parts: Parts): Record<string, RegistryImportColumn> =>
  Object.fromEntries(Object.entries(parts).map(([key, part]) => [`${beginning}_${key}`, part]));

/**
 * The columns by their names in the heading of a CSV, which are the keys of the objects of a JSON file too. Values of
 * lists to choose from are those of the contract of a card. An empty cell leaves of a card what it says already; papers
 * and addresses are told whole, lists anew.
 */
export const registryImportColumns: Readonly<Record<string, RegistryImportColumn>> = {
  surname: person('name.surname', 'text', 'Прізвище', 'Surname'),
  given_name: person('name.givenName', 'text', 'Ім’я', 'Given name'),
  patronymic: person('name.patronymic', 'text', 'По батькові', 'Patronymic'),
  former_surname: person('formerSurname', 'text', 'Попереднє прізвище', 'Former surname'),
  sex: person('sex', 'text', 'Стать', 'Sex'),
  birth_date: person('birthDate', 'day', 'Дата народження', 'Birth date'),
  birth_place: person('birthPlace', 'text', 'Місце народження', 'Birth place'),
  citizenship: person('citizenship', 'text', 'Громадянство', 'Citizenship'),
  tax_id: numbers('taxId', 'text', 'РНОКПП', 'Taxpayer number'),
  tax_id_refused: numbers('taxIdRefused', 'yesNo', 'Відмова від РНОКПП', 'Taxpayer number refused'),
  unzr: numbers('unzr', 'text', 'УНЗР', 'Number in the demographic register'),
  document_kind: document('kind', 'text', 'Вид документа', 'Kind of document'),
  document_number: document('number', 'text', 'Серія і номер документа', 'Document number'),
  document_issuer: document('issuer', 'text', 'Ким виданий документ', 'Document issuer'),
  document_issued_on: document('issuedOn', 'day', 'Дата видачі документа', 'Document issued on'),
  document_valid_until: document('validUntil', 'day', 'Документ дійсний до', 'Document valid until'),
  ...beginningWith('registered', addressColumns('registered', 'Зареєстроване місце', 'Registered address')),
  registered_on: column('addresses')('registeredOn', 'day', 'Дата реєстрації місця проживання', 'Registered on'),
  ...beginningWith('actual', addressColumns('actual', 'Фактична адреса', 'Actual address')),
  phone: contacts('phone', 'text', 'Телефон', 'Phone'),
  other_phone: contacts('otherPhone', 'text', 'Інший телефон', 'Other phone'),
  email: contacts('email', 'text', 'Електронна пошта', 'E-mail'),
  needs: contacts('needs', 'list', 'Потреби доступності', 'Access needs'),
  displaced_number: displaced('certificateNumber', 'text', 'Номер довідки ВПО', 'Displacement certificate'),
  displaced_issued_on: displaced('issuedOn', 'day', 'Дата довідки ВПО', 'Displacement certificate issued on'),
  displaced_former_place: displaced('formerPlace', 'text', 'Попереднє місце ВПО', 'Former place'),
  category_kinds: categories('*.kind', 'beside', 'Категорії', 'Categories'),
  category_documents: categories('*.document', 'beside', 'Документи категорій', 'Papers of categories'),
  category_numbers: categories('*.number', 'beside', 'Номери документів категорій', 'Numbers of those papers'),
  category_issued_on: categories('*.issuedOn', 'beside', 'Дати документів категорій', 'Dates of those papers'),
  category_valid_until: categories('*.validUntil', 'beside', 'Категорії дійсні до', 'Categories valid until'),
  disability_group: disability('established.group', 'text', 'Група інвалідності', 'Disability group'),
  disability_subgroup: disability('established.subgroup', 'text', 'Підгрупа інвалідності', 'Disability subgroup'),
  disability_causes: disability('established.causes', 'list', 'Причини інвалідності', 'Causes of disability'),
  disability_established_on: disability('established.establishedOn', 'day', 'Інвалідність з', 'Disability since'),
  disability_valid_until: disability('established.validUntil', 'day', 'Інвалідність до', 'Disability until'),
  certificate_kind: disability('established.document.kind', 'text', 'Вид довідки', 'Kind of certificate'),
  certificate_number: disability('established.document.number', 'text', 'Номер довідки', 'Certificate number'),
  certificate_issuer: disability('established.document.issuer', 'text', 'Ким видана довідка', 'Certificate issuer'),
  certificate_issued_on: disability('established.document.issuedOn', 'day', 'Дата довідки', 'Certificate issued on'),
  next_assessment_on: disability('nextAssessmentOn', 'day', 'Дата переогляду', 'Next assessment on'),
  impairments: disability('impairments', 'list', 'Порушення', 'Impairments'),
  diagnosis: disability('diagnosis', 'text', 'Код МКХ-10', 'ICD-10 code'),
  programme_number: programme('number', 'text', 'Номер ІПР', 'Programme number'),
  programme_issued_on: programme('issuedOn', 'day', 'Дата ІПР', 'Programme issued on'),
  programme_issuer: programme('issuer', 'text', 'Ким видана ІПР', 'Programme issuer'),
  programme_valid_until: programme('validUntil', 'day', 'ІПР дійсна до', 'Programme valid until'),
  programme_classes: programme('lines.*.classCode', 'beside', 'Коди засобів ІПР', 'Classes of devices'),
  programme_quantities: programme('lines.*.quantity', 'beside', 'Кількість засобів ІПР', 'Quantities of devices'),
  programme_notes: programme('lines.*.note', 'beside', 'Примітки до засобів ІПР', 'Notes on devices'),
  representative_surnames: representatives('*.name.surname', 'beside', 'Прізвища представників', 'Their surnames'),
  representative_given_names: representatives('*.name.givenName', 'beside', 'Імена представників', 'Their given names'),
  representative_patronymics: representatives(
    ...(['*.name.patronymic', 'beside', 'По батькові представників', 'Their patronymics'] as const),
  ),
  representative_tax_ids: representatives('*.taxId', 'beside', 'РНОКПП представників', 'Their taxpayer numbers'),
  representative_relations: representatives('*.relation', 'beside', 'Ким є представники', 'Their relations'),
  representative_documents: representatives('*.document', 'beside', 'Документи представників', 'Their papers'),
  representative_valid_until: representatives('*.validUntil', 'beside', 'Повноваження до', 'Their powers until'),
  education: social('education', 'text', 'Освіта', 'Education'),
  occupation: social('occupation', 'text', 'Зайнятість', 'Occupation'),
  benefit: social('benefit', 'text', 'Вид допомоги', 'Benefit'),
  household: social('household', 'text', 'Склад сім’ї', 'Household'),
  iban: payment('iban', 'text', 'Рахунок IBAN', 'Account (IBAN)'),
  bank: payment('bank', 'text', 'Банк', 'Bank'),
};

/** Without these nobody can be told from others; of the numbers one is enough in a row. */
export const neededImportColumns = ['surname', 'given_name', 'birth_date'] as const;
