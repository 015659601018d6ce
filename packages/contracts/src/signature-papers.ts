import { OneApplication } from './applications.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';

const paper = {
  method: 'GET',
  params: OneApplication,
  status: 200,
  produces: 'file',
  problems: [commonProblems.notFound],
} as const;

export const openSignatureReportRoute = defineRoute({
  ...paper,
  method: 'GET',
  path: '/applications/:applicationId/signature/report',
  summary: 'The report on the signature of the application as a PDF',
});

export const openDecisionReportRoute = defineRoute({
  ...paper,
  method: 'GET',
  path: '/applications/:applicationId/decision/signature/report',
  summary: 'The report on the officer’s signature of the decision as a PDF',
});

export const reviewSignatureReportRoute = defineRoute({
  ...paper,
  method: 'GET',
  path: '/inbox/:applicationId/signature/report',
  summary: 'The report on the signature of the application as a PDF, for the office',
});

export const reviewDecisionReportRoute = defineRoute({
  ...paper,
  method: 'GET',
  path: '/inbox/:applicationId/decision/signature/report',
  summary: 'The report on the officer’s signature of the decision as a PDF, for the office',
});

export const openDecisionContainerRoute = defineRoute({
  ...paper,
  method: 'GET',
  path: '/applications/:applicationId/decision/container',
  summary: 'The signed decision as ASiC-E: decision, manifest, signature and the report of its check',
});

export const reviewDecisionContainerRoute = defineRoute({
  ...paper,
  method: 'GET',
  path: '/inbox/:applicationId/decision/container',
  summary: 'The signed decision as ASiC-E, for the office that decided',
});
