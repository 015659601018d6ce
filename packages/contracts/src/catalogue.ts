import * as z from 'zod/mini';
import { ClassCode } from './class-code.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Bilingual } from './service-definition.ts';

// Apart, so that a form that only asks for a class need not carry the rest.
export { ClassCode } from './class-code.ts';

/** One of the six official groups of the decree, by its short name: MV, PO … */
export const ProductGroupCode = z.string().check(z.regex(/^[A-Z]{2}$/, { error: 'catalogue.group_code_format' }));

/** How a product is given: by the decree 321 through the databank, by hospitals, as a medical product, or not at all. */
export const Channel = z.enum(['decree321', 'healthCare', 'medicalProduct', 'informationOnly'], {
  error: 'field.choice',
});
export type Channel = z.infer<typeof Channel>;

/** Whether a code stands in the present edition of ISO 9999, in an older one, or is the house's own. */
export const IsoStanding = z.enum(['confirmed', 'recalled', 'own'], { error: 'field.choice' });

/** How sure it is that a class belongs to its channel. */
export const ChannelBasis = z.enum(['sourced', 'likely', 'uncertain', 'conflicting'], { error: 'field.choice' });

/** What somebody finds hard, in plain words: the ways into the guided choice. */
export const helps = [
  'walking',
  'standing_up',
  'sitting',
  'moving_outdoors',
  'stairs',
  'transfer',
  'lying',
  'hand_use',
  'washing',
  'toilet',
  'dressing',
  'eating',
  'household',
  'seeing',
  'reading',
  'hearing',
  'speaking',
  'telephone',
  'computer',
  'remembering',
  'missing_limb',
  'joint_support',
  'feet',
  'breast',
  'pressure_sores',
  'home_entrance',
  'driving',
  'work',
  'play',
] as const;
export const Help = z.enum(helps, { error: 'field.choice' });
export type Help = z.infer<typeof Help>;

export const AttributeKind = z.enum(['number', 'choice', 'yesNo', 'text'], { error: 'field.choice' });
export type AttributeKind = z.infer<typeof AttributeKind>;

/** The short name of an attribute: camelCase, at most 40 characters. */
export const AttributeKey = z
  .string()
  .check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/, { error: 'catalogue.attribute_key_format' }));

export const AttributeOption = z.object({
  value: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, { error: 'catalogue.attribute_key_format' })),
  name: Bilingual,
});

/** What products of some classes are told apart by. */
export const Attribute = z.object({
  key: AttributeKey,
  name: Bilingual,
  kind: AttributeKind,
  unit: Bilingual,
  options: z.array(AttributeOption),
});
export type Attribute = z.infer<typeof Attribute>;

/** So many in so many years. «assumed» is nobody's rule yet, and people are told so. */
export const TermOfUse = z.object({
  quantity: z.int().check(z.minimum(1), z.maximum(1000)),
  years: z.int().check(z.minimum(1), z.maximum(50)),
  basis: z.enum(['sourced', 'assumed'], { error: 'field.choice' }),
  note: Bilingual,
});
export type TermOfUse = z.infer<typeof TermOfUse>;

/** The most that is paid for one, in whole kopiykas, by an order, from a day to a day. */
export const LimitPrice = z.object({
  id: z.uuid(),
  /** For which make of it; empty words: for all of the class. */
  variant: Bilingual,
  kopiykas: z.int(),
  act: z.string(),
  validFrom: z.iso.date(),
  validTo: z.nullable(z.iso.date()),
});
export type LimitPrice = z.infer<typeof LimitPrice>;

const named = { code: z.string(), name: Bilingual };

export const ClassSummary = z.object({
  ...named,
  parent: z.nullable(z.string()),
  /** Code of the official group; null where the class spans several. */
  group: z.nullable(z.string()),
  /** What people call it. */
  popular: z.array(z.string()),
  helps: z.array(Help),
  /** Null above the last level. */
  channel: z.nullable(Channel),
  /** Products that can be had, here and below. */
  products: z.int(),
});
export type ClassSummary = z.infer<typeof ClassSummary>;

export const ClassPage = z.object({
  ...named,
  /** From the top of the tree down to the parent. */
  path: z.array(z.object(named)),
  children: z.array(z.object({ ...named, products: z.int() })),
  group: z.nullable(z.object(named)),
  summary: Bilingual,
  popular: z.array(z.string()),
  helps: z.array(Help),
  isoStanding: IsoStanding,
  /** Qualification cipher of the national order, «КК.1». */
  cipher: z.nullable(z.string()),
  channel: z.nullable(Channel),
  channelBasis: z.nullable(ChannelBasis),
  term: z.nullable(TermOfUse),
  unit: Bilingual,
  returnable: z.boolean(),
  /** The services by which it is applied for, by code; empty where it is not. */
  serviceCodes: z.array(z.string()),
  attributes: z.array(Attribute),
  /** In force today. */
  limitPrices: z.array(LimitPrice),
  products: z.int(),
});
export type ClassPage = z.infer<typeof ClassPage>;

export const listProductGroupsRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/groups',
  summary: 'The six official groups, with how many products each holds',
  keptSeconds: 60,
  status: 200,
  response: z.object({ items: z.array(z.object({ ...named, products: z.int() })) }),
  problems: [],
});
export const listClassesRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/classes',
  summary: 'The whole tree of classes, parents before children, with how many products can be had',
  keptSeconds: 60,
  status: 200,
  response: z.object({ items: z.array(ClassSummary) }),
  problems: [],
});
export const readClassRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/classes/:code',
  summary: 'A class: what it is for, how one gets it, its attributes and limit prices',
  params: z.object({ code: ClassCode }),
  keptSeconds: 60,
  status: 200,
  response: ClassPage,
  problems: [commonProblems.notFound],
});
