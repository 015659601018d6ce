import * as z from 'zod/mini';
import { PackageFile, PackageSignature } from './application-signing.ts';
import { OneApplication } from './applications.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { DecisionFields } from './decision-fields.ts';

export const prepareDecisionRoute = defineRoute({
  method: 'POST',
  path: '/inbox/:applicationId/decision/package',
  summary: 'What a signature over this decision would stand for; nothing is decided yet',
  params: OneApplication,
  body: DecisionFields,
  status: 200,
  response: z.object({
    /** The very bytes to sign, in base64: an ASiCManifest that names the decision with its SHA-256. */
    manifest: z.string(),
    files: z.array(PackageFile),
  }),
  problems: [commonProblems.notFound, commonProblems.invalidRequest],
});

const DecisionSignature = z.object({ signature: z.nullable(PackageSignature) });

const signature = {
  method: 'GET',
  params: OneApplication,
  status: 200,
  response: DecisionSignature,
  problems: [commonProblems.notFound],
} as const;
export const readDecisionSignatureRoute = defineRoute({
  ...signature,
  method: 'GET',
  path: '/applications/:applicationId/decision/signature',
  summary: 'How the officer signed the decision; null: not with a qualified signature',
});

export const reviewDecisionSignatureRoute = defineRoute({
  ...signature,
  method: 'GET',
  path: '/inbox/:applicationId/decision/signature',
  summary: 'The same for the office that decided',
});
