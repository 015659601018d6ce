import * as z from 'zod/mini';
import { BodyAccess, LegalForm, MakerService, Recipient, SocialService } from './catalogue-bodies.ts';
import { PlainDate } from './dates.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { Edrpou } from './edrpou.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { Line, OpeningDay } from './managed-offices.ts';
import { EmailAddress, PhoneNumber } from './people.ts';
import { storable } from './storable.ts';

export const managedBodyProblems = defineProblems({
  edrpouTaken: { code: 'catalogue.edrpou_taken', status: 409 },
});

const PlaceCode = z.string().check(z.regex(/^UA\d{17}$/, { error: 'field.choice' }));
const isWebsite = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';
const orNull = (longest: number) => z.nullable(z.string().check(z.overwrite(storable), z.trim(), z.maxLength(longest)));

const contacts = {
  nameUk: Line,
  nameEn: Line,
  legalForm: LegalForm,
  edrpou: Edrpou,
  placeCode: PlaceCode,
  addressUk: Line,
  addressEn: Line,
  phone: PhoneNumber,
  email: EmailAddress,
  website: z.nullable(
    z.string().check(z.trim(), z.maxLength(300), z.refine(isWebsite, { error: 'catalogue.website_format' })),
  ),
  hours: z.array(OpeningDay).check(z.maxLength(7)),
  access: z.array(BodyAccess),
  active: z.boolean(),
};

export const MakerForm = z.object({
  ...contacts,
  services: z.array(MakerService).check(z.minLength(1, { error: 'field.required' })),
  /** Codes of oblasts where it hands products over. */
  oblasts: z.array(PlaceCode).check(z.minLength(1, { error: 'field.required' }), z.maxLength(30)),
  registryNo: orNull(60),
  agreementNo: orNull(60),
  agreementTo: z.nullable(PlainDate),
  takesReferrals: z.boolean(),
  leadTimeDays: z.nullable(z.int().check(z.minimum(1), z.maximum(1000))),
});
export type MakerForm = z.infer<typeof MakerForm>;
export const ManagedMaker = z.object({ ...MakerForm.shape, id: z.uuid(), version: Version, products: z.int() });
export type ManagedMaker = z.infer<typeof ManagedMaker>;

export const SocialProviderForm = z.object({
  ...contacts,
  services: z.array(SocialService).check(z.minLength(1, { error: 'field.required' })),
  recipients: z.array(Recipient).check(z.minLength(1, { error: 'field.required' })),
  feeUk: Line,
  feeEn: Line,
  capacity: z.nullable(z.int().check(z.minimum(1), z.maximum(100_000))),
  takesPeople: z.boolean(),
  registryNo: orNull(60),
});
export type SocialProviderForm = z.infer<typeof SocialProviderForm>;
export const ManagedSocialProvider = z.object({ ...SocialProviderForm.shape, id: z.uuid(), version: Version });
export type ManagedSocialProvider = z.infer<typeof ManagedSocialProvider>;

const asked = z.extend(PageQuery, { q: z._default(z.string().check(z.trim(), z.maxLength(200)), '') });
const adding = [managedBodyProblems.edrpouTaken, commonProblems.invalidRequest] as const;
const changing = [...adding, commonProblems.notFound, commonProblems.staleVersion] as const;
const OneMaker = z.object({ makerId: z.uuid() });
const OneProvider = z.object({ providerId: z.uuid() });

export const listManagedMakersRoute = defineRoute({
  method: 'GET',
  path: '/managed-makers',
  summary: 'Makers, the retired ones too',
  query: asked,
  status: 200,
  response: pageOf(ManagedMaker),
  problems: [],
});
export const readManagedMakerRoute = defineRoute({
  method: 'GET',
  path: '/managed-makers/:makerId',
  summary: 'One maker as its editor sees it',
  params: OneMaker,
  status: 200,
  response: ManagedMaker,
  problems: [commonProblems.notFound],
});
export const addMakerRoute = defineRoute({
  method: 'POST',
  path: '/managed-makers',
  summary: 'Add a maker',
  body: MakerForm,
  status: 201,
  response: ManagedMaker,
  problems: adding,
});
export const changeMakerRoute = defineRoute({
  method: 'PUT',
  path: '/managed-makers/:makerId',
  summary: 'Change a maker or retire it',
  params: OneMaker,
  body: z.object({ version: Version, maker: MakerForm }),
  status: 200,
  response: ManagedMaker,
  problems: changing,
});
export const listManagedProvidersRoute = defineRoute({
  method: 'GET',
  path: '/managed-social-providers',
  summary: 'Providers of social services, the retired ones too',
  query: asked,
  status: 200,
  response: pageOf(ManagedSocialProvider),
  problems: [],
});
export const readManagedProviderRoute = defineRoute({
  method: 'GET',
  path: '/managed-social-providers/:providerId',
  summary: 'One provider as its editor sees it',
  params: OneProvider,
  status: 200,
  response: ManagedSocialProvider,
  problems: [commonProblems.notFound],
});
export const addProviderRoute = defineRoute({
  method: 'POST',
  path: '/managed-social-providers',
  summary: 'Add a provider of social services',
  body: SocialProviderForm,
  status: 201,
  response: ManagedSocialProvider,
  problems: adding,
});
export const changeProviderRoute = defineRoute({
  method: 'PUT',
  path: '/managed-social-providers/:providerId',
  summary: 'Change a provider or retire it',
  params: OneProvider,
  body: z.object({ version: Version, provider: SocialProviderForm }),
  status: 200,
  response: ManagedSocialProvider,
  problems: changing,
});
