import * as z from 'zod/mini';
import { Office } from './administration.ts';
import {
  actProblems,
  Application,
  applicationProblems,
  OneApplication,
  someText,
  WithVersion,
} from './applications.ts';
import { PlainDate } from './dates.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { OfficeId } from './ids.ts';
import { ReviewedApplication } from './inbox.ts';

// What is done with an application for an assistive product besides what is done with any.

const reviewing = { params: OneApplication, status: 200, response: ReviewedApplication } as const;
const refusals = [...actProblems, applicationProblems.claimedByOther, applicationProblems.notClaimed] as const;

export const listCaseOfficesRoute = defineRoute({
  method: 'GET',
  path: '/inbox/:applicationId/offices',
  summary:
    'Where a case can be handed: branches of the Fund, those of the person’s region first, and offices like one’s own',
  params: OneApplication,
  status: 200,
  response: z.object({
    forward: z.array(z.pick(Office, { id: true, nameUk: true, nameEn: true })),
    reroute: z.array(z.pick(Office, { id: true, nameUk: true, nameEn: true })),
  }),
  problems: [commonProblems.notFound],
});
export const forwardApplicationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/forward',
  summary: 'Hand a case that is built to a branch of the Fund, which decides',
  body: z.extend(WithVersion, { officeId: OfficeId }),
  response: z.object({ forwarded: z.literal(true) }),
  problems: [...refusals, commonProblems.invalidRequest, applicationProblems.documentsUndecided],
});
export const rerouteApplicationRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/reroute',
  summary: 'Hand a case to another office of the same kind, with a reason that the applicant reads (D8)',
  body: z.extend(WithVersion, { officeId: OfficeId, reason: someText }),
  response: z.object({ rerouted: z.literal(true) }),
  problems: [...refusals, commonProblems.invalidRequest],
});
export const inviteApplicantRoute = defineRoute({
  ...reviewing,
  method: 'POST',
  path: '/inbox/:applicationId/hearing',
  summary: 'Say why a refusal is likely, and by which day the applicant may speak',
  body: z.extend(WithVersion, { reason: someText, dueOn: PlainDate }),
  problems: [...refusals, commonProblems.invalidRequest],
});
export const speakRoute = defineRoute({
  method: 'POST',
  path: '/applications/:applicationId/speak',
  summary: 'Say what one has to say before a refusal',
  params: OneApplication,
  body: z.extend(WithVersion, { text: someText }),
  status: 200,
  response: Application,
  problems: [...actProblems, commonProblems.invalidRequest],
});
