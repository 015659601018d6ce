import * as z from 'zod/mini';
import { storable } from './storable.ts';

/** Words in both languages. An empty side is allowed while a definition is being written; definitionProblems() names it. */
export const Bilingual = z.object({ uk: z.string().check(z.maxLength(2000)), en: z.string().check(z.maxLength(2000)) });
export type Bilingual = z.infer<typeof Bilingual>;

/** The name of a question or a document inside one service: camelCase, at most 40 characters. */
export const FieldKey = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/, { error: 'services.key_format' }));

const OptionValue = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, { error: 'services.key_format' }));

export const ApplicantKind = z.enum(['person', 'business']);
export type ApplicantKind = z.infer<typeof ApplicantKind>;

/** Who hands the application in: the applicant, somebody with a power of attorney, or a parent, guardian, trustee. */
export const Submitter = z.enum(['self', 'representative', 'legalRepresentative']);
export type Submitter = z.infer<typeof Submitter>;

/** A yes-or-no rule about the answers and the applicant. Data, never code: it has no loops and calls nothing. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly answer: string; readonly is: string | boolean }
  | { readonly answer: string; readonly in: readonly string[] }
  | { readonly answer: string; readonly atLeast: number }
  | { readonly answer: string; readonly atMost: number }
  | { readonly applicant: 'age'; readonly below: number }
  | { readonly applicant: 'kind'; readonly is: ApplicantKind }
  | { readonly submittedBy: Submitter };

const someOf = z.array(z.lazy(() => Condition)).check(z.minLength(1), z.maxLength(20));

export const Condition: z.ZodMiniType<Condition, Condition> = z.union([
  z.strictObject({ all: someOf }),
  z.strictObject({ any: someOf }),
  z.strictObject({ not: z.lazy(() => Condition) }),
  z.strictObject({ answer: FieldKey, is: z.union([OptionValue, z.boolean()]) }),
  z.strictObject({ answer: FieldKey, in: z.array(OptionValue).check(z.minLength(1), z.maxLength(50)) }),
  z.strictObject({ answer: FieldKey, atLeast: z.number() }),
  z.strictObject({ answer: FieldKey, atMost: z.number() }),
  z.strictObject({ applicant: z.literal('age'), below: z.int().check(z.minimum(1), z.maximum(120)) }),
  z.strictObject({ applicant: z.literal('kind'), is: ApplicantKind }),
  z.strictObject({ submittedBy: Submitter }),
]);

const orNull = <S extends z.ZodMiniType>(schema: S) => z._default(z.nullable(schema), null);

const common = {
  key: FieldKey,
  label: Bilingual,
  /** What to write and where to find it; shown under the label. */
  hint: orNull(Bilingual),
  required: z.boolean(),
  /** Null: always asked. */
  when: orNull(Condition),
};

export const Option = z.object({ value: OptionValue, label: Bilingual });
export type Option = z.infer<typeof Option>;
const options = z.array(Option).check(z.minLength(2), z.maxLength(50));

const Day = z.union([z.literal('today'), z.iso.date()]);

/** One thing the applicant is asked. Answers: boolean, option value, list of values, text, number, YYYY-MM-DD, kopiykas, IBAN. */
export const Question = z.discriminatedUnion('type', [
  z.object({ ...common, type: z.literal('yesNo') }),
  z.object({ ...common, type: z.literal('choice'), options }),
  z.object({ ...common, type: z.literal('choices'), options }),
  z.object({
    ...common,
    type: z.literal('text'),
    minLength: z._default(z.int().check(z.minimum(0), z.maximum(5000)), 0),
    maxLength: z.int().check(z.minimum(1), z.maximum(5000)),
  }),
  z.object({
    ...common,
    type: z.literal('number'),
    atLeast: orNull(z.number()),
    atMost: orNull(z.number()),
    whole: z._default(z.boolean(), true),
    unit: orNull(Bilingual),
  }),
  z.object({ ...common, type: z.literal('date'), notBefore: orNull(Day), notAfter: orNull(Day) }),
  /** Limits and answers are whole kopiykas. */
  z.object({ ...common, type: z.literal('money'), atLeast: orNull(z.int()), atMost: orNull(z.int()) }),
  z.object({ ...common, type: z.literal('iban') }),
]);
export type Question = z.infer<typeof Question>;
/** As an administrator writes it: what has a default may be left out. */
export type QuestionInput = z.input<typeof Question>;

export const Answer = z.union([
  z.string().check(z.overwrite(storable), z.maxLength(5000)),
  z.number(),
  z.boolean(),
  z.array(z.string().check(z.overwrite(storable), z.maxLength(40))).check(z.maxLength(50)),
]);
export type Answer = z.infer<typeof Answer>;
export const Answers = z.record(FieldKey, Answer);
export type Answers = z.infer<typeof Answers>;

/** One row of the document list: the slot a file goes into. */
export const DocumentRequirement = z.object({
  code: FieldKey,
  name: Bilingual,
  /** Why the office asks for it. */
  why: Bilingual,
  required: z.union([z.enum(['always', 'never']), Condition]),
  /** Said to the applicant when the condition holds; needed whenever `required` is a condition. */
  reason: orNull(Bilingual),
  /** 'cabinet': the system makes it from the answers, nobody uploads it. */
  preparedBy: z._default(z.enum(['applicant', 'cabinet']), 'applicant'),
  /** Which limits and formats of files apply. */
  fileContext: z._default(z.literal('document'), 'document'),
  maxFiles: z._default(z.int().check(z.minimum(1), z.maximum(20)), 5),
  /** How fresh, whose copy, which pages. */
  validity: orNull(Bilingual),
  /** Kinds of documents in the person's library that suit this slot. */
  libraryKinds: z._default(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)), []),
  /** Set when the document proves that this submitter may act for the applicant. */
  provesAuthorityOf: orNull(z.enum(['representative', 'legalRepresentative'])),
});
export type DocumentRequirement = z.infer<typeof DocumentRequirement>;
export type DocumentRequirementInput = z.input<typeof DocumentRequirement>;

/** How long the body has. 'queue': as places come free, with no fixed term. */
export const Term = z.discriminatedUnion('unit', [
  z.object({
    unit: z.enum(['hours', 'workDays', 'calendarDays']),
    value: z.int().check(z.minimum(1), z.maximum(1000)),
  }),
  z.object({ unit: z.literal('queue'), value: z.null() }),
]);
export type Term = z.infer<typeof Term>;

export const MinimumGroup = z.enum(['general', 'ableBodied']);
export type MinimumGroup = z.infer<typeof MinimumGroup>;

const note = orNull(Bilingual);

/** What the applicant pays. Shares are of the monthly subsistence minimum, in basis points (150 = 1.5 %). */
export const Fee = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('free'), note }),
  z.object({ kind: z.literal('fixed'), kopiykas: z.int().check(z.minimum(1)), note }),
  z.object({
    kind: z.literal('minimumShare'),
    group: MinimumGroup,
    basisPoints: z.int().check(z.minimum(1), z.maximum(1_000_000)),
    note,
  }),
  z.object({ kind: z.literal('text'), text: Bilingual, note }),
]);
export type Fee = z.infer<typeof Fee>;
export type FeeInput = z.input<typeof Fee>;

/** The monthly subsistence minimum set by the budget law: kopiykas by group, in force from a day. */
export const SubsistenceMinimum = z.object({
  from: z.iso.date(),
  general: z.int().check(z.minimum(1)),
  ableBodied: z.int().check(z.minimum(1)),
});
export type SubsistenceMinimum = z.infer<typeof SubsistenceMinimum>;

const words = z.array(Bilingual).check(z.maxLength(30));

/** An administrative service as data: names, terms, questions, documents. Its revision and dates live in the row that keeps it. */
export const ServiceDefinition = z.object({
  /** Stable short name used in addresses: letters, digits, hyphens. */
  code: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'services.key_format' }), z.maxLength(60)),
  name: Bilingual,
  /** What people call it, in a few words: stands in titles and tables, where the full name would be read again and again. */
  shortName: orNull(Bilingual),
  /** One or two plain sentences: who needs it and what they get. */
  summary: Bilingual,
  /** What people look for when they need it, in any language and form: «візок», «протез», «wheelchair». */
  searchWords: z._default(
    z.array(z.string().check(z.trim(), z.minLength(2), z.maxLength(60))).check(z.maxLength(60)),
    [],
  ),
  category: FieldKey,
  /** Five digits of the state register of administrative services. */
  registryId: orNull(z.string().check(z.regex(/^\d{5}$/, { error: 'services.registry_id_format' }))),
  /** Number of the community's own information card. */
  localCode: orNull(z.string().check(z.maxLength(20))),
  /** СНАП: who decides. */
  decidingBody: Bilingual,
  term: Term,
  /** The first whose condition holds replaces `term`. */
  otherTerms: z._default(
    z.array(z.object({ when: Condition, term: Term, reason: Bilingual })).check(z.maxLength(10)),
    [],
  ),
  fee: Fee,
  /** The first whose condition holds replaces `fee`. */
  otherFees: z._default(z.array(z.object({ when: Condition, fee: Fee, reason: Bilingual })).check(z.maxLength(10)), []),
  applicants: z.array(ApplicantKind).check(z.minLength(1)),
  submitters: z.array(Submitter).check(z.minLength(1)),
  result: Bilingual,
  refusalGrounds: words,
  legalActs: words,
  appointmentMinutes: z.int().check(z.minimum(5), z.maximum(240)),
  /** Steps and advice, read before the form is opened. */
  instructions: words,
  /**
   * What is filled in besides the questions: a card of the databank, opened when the application is approved, or the
   * device that a person needs.
   */
  form: z._default(z.enum(['questions', 'registryCard', 'device']), 'questions'),
  /** The states an application of it goes through: those of any, or those of an assistive product with its three actors. */
  workflow: z._default(z.enum(['standard', 'aid']), 'standard'),
  /** Ask for «Об’єкт» and «Фактична адреса об’єкта». */
  needsObject: z._default(z.boolean(), false),
  questions: z.array(Question).check(z.maxLength(100)),
  documents: z.array(DocumentRequirement).check(z.maxLength(60)),
});
export type ServiceDefinition = z.infer<typeof ServiceDefinition>;
export type ServiceDefinitionInput = z.input<typeof ServiceDefinition>;

/** A tile of the service list; a subcategory names its parent. */
export const ServiceCategory = z.object({
  code: FieldKey,
  parent: orNull(FieldKey),
  name: Bilingual,
  summary: Bilingual,
  position: z.int(),
});
export type ServiceCategory = z.infer<typeof ServiceCategory>;
