import * as z from 'zod/mini';
import { Iban } from './account-number.ts';
import { Address } from './addresses.ts';
import { type CardTopicName, cardTopics } from './card-topics.ts';
import { PlainDate } from './dates.ts';
import { ClassCode } from './class-code.ts';
import { IdentityDocument } from './identity-documents.ts';
import { EmailAddress, PersonName, PhoneNumber, Sex, Surname } from './people.ts';
import { AccessNeed, Disability } from './persons.ts';
import { Quantity } from './quantity.ts';
import { requiring } from './refusal.ts';
import { storable } from './storable.ts';
import { TaxId, Unzr } from './tax-id.ts';

// What a card of the databank holds, topic by topic: the regulation on the databank (постанова КМУ № 121 of 16.02.2011).

/** A line of free words of one to `maximum` characters. */
const words = (maximum: number) =>
  z.string().check(
    z.overwrite((text) => storable(text).replace(/\s+/g, ' ').trim()),
    requiring((text) => text.length > 0, 'field.required'),
    z.maxLength(maximum),
  );
const optionalWords = (maximum: number) =>
  z.pipe(
    z.transform((text: unknown) => (typeof text === 'string' && text.trim() === '' ? null : text)),
    z.nullable(words(maximum)),
  );

/** Who the person is. */
export const CardPerson = z.object({
  name: PersonName,
  formerSurname: z._default(z.nullable(Surname), null),
  sex: Sex,
  birthDate: PlainDate,
  birthPlace: z._default(optionalWords(200), null),
  /** Two letters of ISO 3166-1. */
  citizenship: z._default(z.string().check(requiring((code) => /^[A-Z]{2}$/.test(code), 'field.choice')), 'UA'),
});
export type CardPerson = z.infer<typeof CardPerson>;

/** The numbers of the state registers. Who refused a tax number for religious reasons is known by the document. */
export const CardNumbers = z
  .object({
    taxId: z.nullable(TaxId),
    taxIdRefused: z._default(z.boolean(), false),
    unzr: z._default(z.nullable(Unzr), null),
  })
  .check(
    z.refine(({ taxId, taxIdRefused }) => taxIdRefused === (taxId === null), {
      path: ['taxId'],
      error: 'registry.tax_id_or_refusal',
    }),
  );
export type CardNumbers = z.infer<typeof CardNumbers>;

export const CardAddresses = z.object({
  registered: Address,
  registeredOn: z._default(z.nullable(PlainDate), null),
  /** Null: the same as the registered one. */
  actual: z._default(z.nullable(Address), null),
});
export type CardAddresses = z.infer<typeof CardAddresses>;

/** How the office reaches the person, and in which form words reach them. */
export const CardContacts = z
  .object({
    phone: z._default(z.nullable(PhoneNumber), null),
    otherPhone: z._default(z.nullable(PhoneNumber), null),
    email: z._default(z.nullable(EmailAddress), null),
    needs: z._default(z.array(AccessNeed).check(z.maxLength(AccessNeed.options.length)), []),
  })
  .check(
    z.refine(({ phone, email }) => phone !== null || email !== null, {
      path: ['phone'],
      error: 'registry.contact_missing',
    }),
  );
export type CardContacts = z.infer<typeof CardContacts>;

/** ВПО: the certificate of an internally displaced person. */
export const CardDisplaced = z.object({
  certificateNumber: words(40),
  issuedOn: PlainDate,
  formerPlace: z._default(optionalWords(200), null),
});
export type CardDisplaced = z.infer<typeof CardDisplaced>;

/** Grounds for devices: Порядок № 321, in the order of a form. */
export const CardCategoryKind = z.enum(
  [
    'adultDisability',
    'childDisability',
    'childMusculoskeletal',
    'mastectomy',
    'elderly',
    'serviceman',
    'defenceWorker',
    'workInjury',
    'militaryVeteran',
  ],
  { error: 'field.choice' },
);
export type CardCategoryKind = z.infer<typeof CardCategoryKind>;

/** A category with the paper it rests on. */
export const CardCategory = z
  .object({
    kind: CardCategoryKind,
    document: words(200),
    number: z._default(optionalWords(40), null),
    issuedOn: PlainDate,
    /** Null: without a term. */
    validUntil: z._default(z.nullable(PlainDate), null),
  })
  .check(
    z.refine(({ issuedOn, validUntil }) => validUntil === null || validUntil >= issuedOn, {
      path: ['validUntil'],
      error: 'people.document_dates_reversed',
    }),
  );
export type CardCategory = z.infer<typeof CardCategory>;

export const Impairment = z.enum(['movement', 'sight', 'hearing', 'speech', 'mind', 'learning', 'inner_organs'], {
  error: 'field.choice',
});
export type Impairment = z.infer<typeof Impairment>;

/** The disability as it was established, and what of it offices have to know. */
export const CardDisability = z.object({
  established: Disability,
  nextAssessmentOn: z._default(z.nullable(PlainDate), null),
  impairments: z._default(z.array(Impairment).check(z.maxLength(Impairment.options.length)), []),
  /** ICD-10: a letter and two digits, after a dot one or two more. */
  diagnosis: z._default(
    z.nullable(
      z.string().check(
        z.overwrite((code) => code.trim().toUpperCase()),
        requiring((code) => /^[A-Z]\d{2}(?:\.\d{1,2})?$/.test(code), 'registry.diagnosis_code'),
      ),
    ),
    null,
  ),
});
export type CardDisability = z.infer<typeof CardDisability>;

/** The individual rehabilitation programme (ІПР) and the devices that it names. */
export const CardProgramme = z.object({
  number: words(40),
  issuedOn: PlainDate,
  issuer: words(255),
  /** Null: without a term. */
  validUntil: z._default(z.nullable(PlainDate), null),
  lines: z
    .array(
      z.object({
        classCode: ClassCode,
        quantity: Quantity,
        note: z._default(z.string().check(z.overwrite(storable), z.trim(), z.maxLength(500)), ''),
      }),
    )
    .check(z.maxLength(50)),
});
export type CardProgramme = z.infer<typeof CardProgramme>;

/** Who acts for the person, and the paper that lets them. */
export const CardRepresentative = z.object({
  name: PersonName,
  birthDate: z._default(z.nullable(PlainDate), null),
  taxId: z._default(z.nullable(TaxId), null),
  relation: z.enum(['parent', 'guardian', 'trustee', 'proxy'], { error: 'field.choice' }),
  document: words(200),
  /** Null: without a term. */
  validUntil: z._default(z.nullable(PlainDate), null),
});
export type CardRepresentative = z.infer<typeof CardRepresentative>;

export const CardSocial = z.object({
  education: z._default(optionalWords(200), null),
  occupation: z._default(optionalWords(200), null),
  benefit: z._default(optionalWords(200), null),
  household: z._default(optionalWords(300), null),
});
export type CardSocial = z.infer<typeof CardSocial>;

/** Where a compensation is paid. */
export const CardPayment = z.object({ iban: Iban, bank: z._default(optionalWords(120), null) });
export type CardPayment = z.infer<typeof CardPayment>;

/** Every topic of a card by its name (card-topics.ts); null: nothing is known of it. */
export const cardTopicSchemas = {
  person: CardPerson,
  numbers: CardNumbers,
  document: IdentityDocument,
  addresses: CardAddresses,
  contacts: CardContacts,
  displaced: CardDisplaced,
  categories: z.array(CardCategory).check(
    z.maxLength(CardCategoryKind.options.length),
    requiring((list) => list.length > 0, 'registry.category_missing'),
  ),
  disability: CardDisability,
  programme: CardProgramme,
  representatives: z.array(CardRepresentative).check(z.maxLength(4)),
  social: CardSocial,
  payment: CardPayment,
} as const satisfies Record<CardTopicName, z.ZodMiniType>;

export const CardTopic = z.enum(cardTopics);
export type CardTopic = CardTopicName;

/** A card on the way: the topics that are filled in. */
export const CardDraft = z.partial(z.object(cardTopicSchemas));
export type CardDraft = z.infer<typeof CardDraft>;

/** What a card cannot be without. */
export const CardContent = z.object({
  person: CardPerson,
  numbers: CardNumbers,
  document: z._default(z.nullable(cardTopicSchemas.document), null),
  addresses: z._default(z.nullable(CardAddresses), null),
  contacts: z._default(z.nullable(CardContacts), null),
  displaced: z._default(z.nullable(CardDisplaced), null),
  categories: z._default(z.nullable(cardTopicSchemas.categories), null),
  disability: z._default(z.nullable(CardDisability), null),
  programme: z._default(z.nullable(CardProgramme), null),
  representatives: z._default(z.nullable(cardTopicSchemas.representatives), null),
  social: z._default(z.nullable(CardSocial), null),
  payment: z._default(z.nullable(CardPayment), null),
});
export type CardContent = z.infer<typeof CardContent>;

/** One topic written anew; null empties it. Who the person is, and the numbers, cannot be emptied. */
export const CardTopicChange = z.discriminatedUnion('topic', [
  z.object({ topic: z.literal('person'), value: CardPerson }),
  z.object({ topic: z.literal('numbers'), value: CardNumbers }),
  z.object({ topic: z.literal('document'), value: z.nullable(cardTopicSchemas.document) }),
  z.object({ topic: z.literal('addresses'), value: z.nullable(CardAddresses) }),
  z.object({ topic: z.literal('contacts'), value: z.nullable(CardContacts) }),
  z.object({ topic: z.literal('displaced'), value: z.nullable(CardDisplaced) }),
  z.object({ topic: z.literal('categories'), value: z.nullable(cardTopicSchemas.categories) }),
  z.object({ topic: z.literal('disability'), value: z.nullable(CardDisability) }),
  z.object({ topic: z.literal('programme'), value: z.nullable(CardProgramme) }),
  z.object({ topic: z.literal('representatives'), value: z.nullable(cardTopicSchemas.representatives) }),
  z.object({ topic: z.literal('social'), value: z.nullable(CardSocial) }),
  z.object({ topic: z.literal('payment'), value: z.nullable(CardPayment) }),
]);
export type CardTopicChange = z.infer<typeof CardTopicChange>;
