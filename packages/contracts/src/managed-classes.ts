import * as z from 'zod/mini';
import {
  Attribute,
  AttributeKey,
  Channel,
  ChannelBasis,
  ClassCode,
  Help,
  IsoStanding,
  LimitPrice,
  ProductGroupCode,
  TermOfUse,
} from './catalogue.ts';
import { PlainDate } from './dates.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { Line } from './managed-offices.ts';
import { Bilingual } from './service-definition.ts';
import { storable } from './storable.ts';

export const managedClassProblems = defineProblems({
  classTaken: { code: 'catalogue.class_taken', status: 409 },
  attributeTaken: { code: 'catalogue.attribute_taken', status: 409 },
  /** Facts: `products`, how many there are. */
  classInUse: { code: 'catalogue.class_in_use', status: 409 },
  /** A kind, or an option, that products have said already. Facts: `products`. */
  attributeInUse: { code: 'catalogue.attribute_in_use', status: 409 },
});

const text = z.string().check(z.overwrite(storable), z.trim(), z.maxLength(2000));
const Making = z.enum(['serial', 'custom', 'both'], { error: 'field.choice' });
const Word = z
  .string()
  .check(z.overwrite(storable), z.trim(), z.minLength(2, { error: 'catalogue.word_short' }), z.maxLength(60));

/** What an editor says of a place in the tree. Its code and its parent stay what they were when it was added. */
export const ClassForm = z.object({
  nameUk: Line,
  nameEn: Line,
  summaryUk: text,
  summaryEn: text,
  group: z.nullable(ProductGroupCode),
  isoStanding: IsoStanding,
  cipher: z.nullable(z.string().check(z.trim(), z.maxLength(20))),
  /** Null for a class that has others below it. */
  channel: z.nullable(Channel),
  channelBasis: z.nullable(ChannelBasis),
  term: z.nullable(TermOfUse),
  unitUk: z.string().check(z.trim(), z.maxLength(40)),
  unitEn: z.string().check(z.trim(), z.maxLength(40)),
  returnable: z.boolean(),
  making: z.nullable(Making),
  popular: z.array(Word).check(z.maxLength(40)),
  helps: z.array(Help).check(z.maxLength(20)),
  attributeKeys: z.array(AttributeKey).check(z.maxLength(60)),
  active: z.boolean(),
});
export type ClassForm = z.infer<typeof ClassForm>;

export const ManagedClass = z.object({
  ...ClassForm.shape,
  code: z.string(),
  parent: z.nullable(z.string()),
  version: Version,
  /** Products in every state, here. */
  products: z.int(),
  /** In force, past and to come, the newest first. */
  limitPrices: z.array(z.extend(LimitPrice, { createdAt: z.iso.datetime(), createdByName: z.string() })),
});
export type ManagedClass = z.infer<typeof ManagedClass>;

const OneClass = z.object({ code: ClassCode });
const changing = [commonProblems.notFound, commonProblems.staleVersion, commonProblems.invalidRequest] as const;

export const ManagedClassSummary = z.object({
  code: z.string(),
  parent: z.nullable(z.string()),
  name: Bilingual,
  popular: z.array(z.string()),
  channel: z.nullable(Channel),
  active: z.boolean(),
  /** Products in every state, here. */
  products: z.int(),
});
export type ManagedClassSummary = z.infer<typeof ManagedClassSummary>;
export const listManagedClassesRoute = defineRoute({
  method: 'GET',
  path: '/managed-classes',
  summary: 'The whole tree with classes that are not shown, parents before children',
  status: 200,
  response: z.object({ items: z.array(ManagedClassSummary) }),
  problems: [],
});
export const readManagedClassRoute = defineRoute({
  method: 'GET',
  path: '/managed-classes/:code',
  summary: 'A class as its editor sees it',
  params: OneClass,
  status: 200,
  response: ManagedClass,
  problems: [commonProblems.notFound],
});
export const addClassRoute = defineRoute({
  method: 'POST',
  path: '/managed-classes',
  summary: 'Add a place to the tree; its code says below which',
  body: z.object({ code: ClassCode, class: ClassForm }),
  status: 201,
  response: ManagedClass,
  problems: [managedClassProblems.classTaken, commonProblems.invalidRequest],
});
export const changeClassRoute = defineRoute({
  method: 'PUT',
  path: '/managed-classes/:code',
  summary: 'Change a class; one with products that can be had is not taken away, nor an attribute that they have said',
  params: OneClass,
  body: z.object({ version: Version, class: ClassForm }),
  status: 200,
  response: ManagedClass,
  problems: [...changing, managedClassProblems.classInUse],
});
export const LimitPriceForm = z.object({
  variantUk: z.string().check(z.overwrite(storable), z.trim(), z.maxLength(200)),
  variantEn: z.string().check(z.overwrite(storable), z.trim(), z.maxLength(200)),
  kopiykas: z.int().check(z.minimum(1), z.maximum(2_000_000_000)),
  act: Line,
  validFrom: PlainDate,
  validTo: z.nullable(PlainDate),
  /** Takes the place of one from the same day; without it that day is refused. */
  corrects: z._default(z.boolean(), false),
});
export type LimitPriceForm = z.infer<typeof LimitPriceForm>;
export const addLimitPriceRoute = defineRoute({
  method: 'POST',
  path: '/managed-classes/:code/limit-prices',
  summary: 'Add a limit price from a day on; what was in force stays in the history',
  params: OneClass,
  body: LimitPriceForm,
  status: 201,
  response: ManagedClass,
  problems: [commonProblems.notFound, commonProblems.invalidRequest],
});

export const AttributeForm = z.object({
  ...Attribute.shape,
  position: z.int().check(z.minimum(1), z.maximum(10_000)),
});
export type AttributeForm = z.infer<typeof AttributeForm>;
export const ManagedAttribute = z.object({ ...AttributeForm.shape, version: Version, classes: z.int() });
export type ManagedAttribute = z.infer<typeof ManagedAttribute>;

export const listAttributesRoute = defineRoute({
  method: 'GET',
  path: '/managed-attributes',
  summary: 'What products are told apart by, and in how many classes',
  status: 200,
  response: z.object({ items: z.array(ManagedAttribute) }),
  problems: [],
});
export const addAttributeRoute = defineRoute({
  method: 'POST',
  path: '/managed-attributes',
  summary: 'Add an attribute',
  body: AttributeForm,
  status: 201,
  response: ManagedAttribute,
  problems: [managedClassProblems.attributeTaken, commonProblems.invalidRequest],
});
export const changeAttributeRoute = defineRoute({
  method: 'PUT',
  path: '/managed-attributes/:key',
  summary: 'Change an attribute; its kind, and options that products have said, stay',
  params: z.object({ key: AttributeKey }),
  body: z.object({ version: Version, attribute: AttributeForm }),
  status: 200,
  response: ManagedAttribute,
  problems: [...changing, managedClassProblems.attributeInUse],
});

/** Words that mean one thing to people: at least two. */
export const SynonymForm = z.object({
  words: z.array(Word).check(z.minLength(2, { error: 'catalogue.synonyms_two' }), z.maxLength(40)),
});
export const ManagedSynonyms = z.object({ ...SynonymForm.shape, id: z.uuid(), version: Version });
export type ManagedSynonyms = z.infer<typeof ManagedSynonyms>;
const OneGroup = z.object({ synonymsId: z.uuid() });

export const listSynonymsRoute = defineRoute({
  method: 'GET',
  path: '/managed-synonyms',
  summary: 'Groups of words that the search takes for one another',
  status: 200,
  response: z.object({ items: z.array(ManagedSynonyms) }),
  problems: [],
});
export const addSynonymsRoute = defineRoute({
  method: 'POST',
  path: '/managed-synonyms',
  summary: 'Add a group',
  body: SynonymForm,
  status: 201,
  response: ManagedSynonyms,
  problems: [commonProblems.invalidRequest],
});
export const changeSynonymsRoute = defineRoute({
  method: 'PUT',
  path: '/managed-synonyms/:synonymsId',
  summary: 'Change a group',
  params: OneGroup,
  body: z.object({ version: Version, ...SynonymForm.shape }),
  status: 200,
  response: ManagedSynonyms,
  problems: changing,
});
export const removeSynonymsRoute = defineRoute({
  method: 'DELETE',
  path: '/managed-synonyms/:synonymsId',
  summary: 'Remove a group',
  params: OneGroup,
  status: 204,
  problems: [commonProblems.notFound],
});
