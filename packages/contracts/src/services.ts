import * as z from 'zod/mini';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { OfficeId, ServiceId } from './ids.ts';
import { Bilingual, ServiceCategory, ServiceDefinition } from './service-definition.ts';

export const serviceProblems = defineProblems({
  definitionUnsound: { code: 'services.definition_unsound', status: 422 },
  codeTaken: { code: 'services.code_taken', status: 409 },
  notOffered: { code: 'services.not_offered', status: 422 },
});

export const ServiceCode = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));

export const ServiceSummary = z.object({
  id: ServiceId,
  code: ServiceCode,
  category: z.string(),
  name: Bilingual,
  /** What people call it; null: the name is short enough. */
  shortName: z.nullable(Bilingual),
  summary: Bilingual,
  /** Ready words: «10 робочих днів», «безоплатно». */
  termText: Bilingual,
  feeText: Bilingual,
});
export type ServiceSummary = z.infer<typeof ServiceSummary>;

export const ServicePage = z.object({
  id: ServiceId,
  code: ServiceCode,
  revision: z.int(),
  definition: ServiceDefinition,
  termText: Bilingual,
  feeText: Bilingual,
  /** «5–9 робочих днів»: how long offices usually take, of their own time; null where too few cases were decided. */
  usualText: z.nullable(Bilingual),
  /** Offices that take applications for it. */
  offices: z.array(
    z.object({ id: OfficeId, nameUk: z.string(), nameEn: z.string(), addressUk: z.string(), addressEn: z.string() }),
  ),
});
export type ServicePage = z.infer<typeof ServicePage>;

export const listCategoriesRoute = defineRoute({
  method: 'GET',
  path: '/service-categories',
  summary: 'Categories of services, with how many services each holds',
  status: 200,
  response: z.object({ items: z.array(z.extend(ServiceCategory, { services: z.int() })) }),
  problems: [],
});
export const listServicesRoute = defineRoute({
  method: 'GET',
  path: '/services',
  summary: 'Services of a category, or all; search looks in names, summaries and search words, each word in any form',
  query: z.object({
    category: z.optional(z.string().check(z.maxLength(60))),
    search: z.optional(z.string().check(z.trim(), z.maxLength(100))),
  }),
  status: 200,
  response: z.object({ items: z.array(ServiceSummary) }),
  problems: [],
});
/** Why a service is not open to a person now: their account, who it is for, or no centre that takes it. */
export const ClosedBecause = z.enum(['account', 'applicant_kind', 'no_office']);
export type ClosedBecause = z.infer<typeof ClosedBecause>;

export const listOwnServicesRoute = defineRoute({
  method: 'GET',
  path: '/own-services',
  summary: 'Every service, and which of them whoever asks may apply for now, with the reason for the others',
  status: 200,
  response: z.object({
    /** closed: null when it is open. */
    items: z.array(z.extend(ServiceSummary, { closed: z.nullable(ClosedBecause) })),
  }),
  problems: [commonProblems.signInRequired],
});
export const readServiceRoute = defineRoute({
  method: 'GET',
  path: '/services/:code',
  summary: 'All there is to know before applying: documents with conditions, term, fee, steps',
  params: z.object({ code: ServiceCode }),
  status: 200,
  response: ServicePage,
  problems: [commonProblems.notFound],
});
/** F18: a new service, or a new revision of one, without a release. Submitted applications keep the revision they were made with. */
export const publishServiceRoute = defineRoute({
  method: 'PUT',
  path: '/services/:code',
  summary: 'Publish a service or its next revision',
  params: z.object({ code: ServiceCode }),
  body: z.object({
    definition: ServiceDefinition,
    officeIds: z.array(OfficeId).check(z.maxLength(500)),
    basedOnRevision: z.nullable(z.int()),
  }),
  status: 200,
  response: ServicePage,
  problems: [commonProblems.invalidRequest, serviceProblems.definitionUnsound, commonProblems.staleVersion],
});
