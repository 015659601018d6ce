import * as z from 'zod/mini';
import { OpeningHours } from './administration.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Bilingual } from './service-definition.ts';

// Bodies that people turn to: who makes and hands over products, and who gives social services.

export const LegalForm = z.enum(['state', 'company', 'soleTrader', 'municipal', 'association'], {
  error: 'field.choice',
});
export type LegalForm = z.infer<typeof LegalForm>;

/** What helps to get to a body, into it, and to be understood there. */
export const bodyAccesses = [
  'step_free_entrance',
  'accessible_toilet',
  'sign_language',
  'tactile_path',
  'easy_read',
  'hearing_loop',
] as const;
export const BodyAccess = z.enum(bodyAccesses, { error: 'field.choice' });
export type BodyAccess = z.infer<typeof BodyAccess>;

export const makerServices = [
  'manufacture',
  'supply',
  'repair',
  'inpatient',
  'mobile_team',
  'delivery',
  'installation',
  'training',
] as const;
export const MakerService = z.enum(makerServices, { error: 'field.choice' });

export const socialServices = [
  'counselling',
  'information',
  'home_care',
  'day_care',
  'child_day_care',
  'in_kind_aid',
  'social_adaptation',
  'reintegration',
  'social_support',
  'family_support',
  'crisis_help',
  'mediation',
  'representation',
  'psychosocial_rehabilitation',
  'personal_assistant',
  'sign_interpreting',
  'sight_escort',
  'orientation_training',
  'wheelchair_escort',
  'school_escort',
  'transport',
  'supported_living',
  'early_intervention',
  'respite',
] as const;
export const SocialService = z.enum(socialServices, { error: 'field.choice' });
export type SocialService = z.infer<typeof SocialService>;

export const recipients = ['adults', 'children', 'older', 'displaced'] as const;
export const Recipient = z.enum(recipients, { error: 'field.choice' });

const place = { code: z.string(), name: z.string(), oblastCode: z.string(), oblast: z.string() };

const contacts = {
  id: z.uuid(),
  name: Bilingual,
  legalForm: LegalForm,
  place: z.object(place),
  address: Bilingual,
  phone: z.string(),
  email: z.string(),
  website: z.nullable(z.string()),
  hours: OpeningHours,
  access: z.array(BodyAccess),
};

export const MakerCard = z.object({
  ...contacts,
  services: z.array(MakerService),
  /** Products that can be had, and those not made any more. */
  active: z.int(),
  discontinued: z.int(),
});
export type MakerCard = z.infer<typeof MakerCard>;

export const MakerPage = z.object({
  ...MakerCard.shape,
  edrpou: z.string(),
  /** Where it hands products over. */
  oblasts: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Its number among those who may place medical devices on the market. */
  registryNo: z.nullable(z.string()),
  agreementNo: z.nullable(z.string()),
  agreementTo: z.nullable(z.iso.date()),
  takesReferrals: z.boolean(),
  /** Working days from order to product, as it says itself. */
  leadTimeDays: z.nullable(z.int()),
  classes: z.array(z.object({ code: z.string(), name: Bilingual, products: z.int() })),
});
export type MakerPage = z.infer<typeof MakerPage>;

export const SocialProvider = z.object({
  ...contacts,
  services: z.array(SocialService),
  recipients: z.array(Recipient),
  fee: Bilingual,
  capacity: z.nullable(z.int()),
  takesPeople: z.boolean(),
  registryNo: z.nullable(z.string()),
});
export type SocialProvider = z.infer<typeof SocialProvider>;

const region = z.optional(z.string().check(z.regex(/^UA\d{17}$/)));
const search = z._default(z.string().check(z.trim(), z.maxLength(200)), '');

export const listMakersRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/makers',
  summary: 'Makers and suppliers, by name, oblast and what they do, with how many products each has',
  query: z.extend(PageQuery, { q: search, region, service: z.optional(MakerService) }),
  keptSeconds: 60,
  status: 200,
  response: z.extend(pageOf(MakerCard), {
    total: z.int(),
    /** Oblasts where anybody hands products over. */
    regions: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
  problems: [],
});
export const readMakerRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/makers/:makerId',
  summary: 'One maker with its contacts and the classes it makes',
  params: z.object({ makerId: z.uuid() }),
  keptSeconds: 60,
  status: 200,
  response: MakerPage,
  problems: [commonProblems.notFound],
});
export const listSocialProvidersRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/social-providers',
  summary: 'Who gives social services, by service, oblast, whom they help and what helps to get in',
  query: z.extend(PageQuery, {
    q: search,
    region,
    service: z.optional(SocialService),
    recipient: z.optional(Recipient),
    access: z.optional(BodyAccess),
    takesPeople: z.optional(z.literal('yes')),
  }),
  keptSeconds: 60,
  status: 200,
  response: z.extend(pageOf(SocialProvider), {
    total: z.int(),
    regions: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
  problems: [],
});
export const readSocialProviderRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/social-providers/:providerId',
  summary: 'One provider of social services',
  params: z.object({ providerId: z.uuid() }),
  keptSeconds: 60,
  status: 200,
  response: SocialProvider,
  problems: [commonProblems.notFound],
});
