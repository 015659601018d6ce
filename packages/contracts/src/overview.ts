import * as z from 'zod/mini';
import { ApplicationSummary, InformationRequest } from './applications.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { PublishedMachine } from './workflows.ts';

/** First page after signing in: what to do now, by deadline. */
export const Overview = z.object({
  /** Machine-readable: confirm_email, complete_profile, answer_request, answer_refusal, read_messages, finish_draft, enable_second_factor. */
  todo: z.array(
    z.object({
      code: z.string(),
      link: z.string(),
      dueOn: z.nullable(z.string()),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  requests: z.array(z.extend(InformationRequest, { applicationId: z.uuid(), applicationNumber: z.string() })),
  recent: z.array(ApplicationSummary),
  unreadMessages: z.int(),
});
export type Overview = z.infer<typeof Overview>;

export const readOverviewRoute = defineRoute({
  method: 'GET',
  path: '/overview',
  summary: 'What to do now, and what is under way',
  status: 200,
  response: Overview,
  problems: [commonProblems.signInRequired],
});
export const listWorkflowsRoute = defineRoute({
  method: 'GET',
  path: '/workflows',
  summary: 'The state machines that guards, buttons and documentation obey',
  status: 200,
  response: z.object({ items: z.array(PublishedMachine) }),
  problems: [],
});
export const liveRoute = defineRoute({
  method: 'GET',
  path: '/live',
  summary: 'Server-sent events: what concerns me has changed (room and id only)',
  status: 200,
  produces: 'events',
  problems: [commonProblems.signInRequired],
});
export const openApiRoute = defineRoute({
  method: 'GET',
  path: '/openapi.json',
  summary: 'This interface as OpenAPI 3.1',
  status: 200,
  response: z.record(z.string(), z.unknown()),
  problems: [],
});
export const referenceRoute = defineRoute({
  method: 'GET',
  path: '/reference',
  summary: 'This interface as a page to read',
  status: 200,
  produces: 'file',
  problems: [],
});
export const healthRoute = defineRoute({
  method: 'GET',
  path: '/health',
  summary: 'Whether the process lives',
  status: 200,
  response: z.object({ alive: z.literal(true) }),
  problems: [],
});
export const readyRoute = defineRoute({
  method: 'GET',
  path: '/ready',
  summary: 'Whether the database and the queue answer within a second',
  status: 200,
  response: z.object({ ready: z.literal(true) }),
  problems: [commonProblems.busy],
});
