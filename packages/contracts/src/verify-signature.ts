import * as z from 'zod/mini';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { base64, SignatureReport } from './signatures.ts';

/** Bytes of a file to verify, and of the content of a detached signature. */
export const verifiedMost = 5_242_880;

export const verifySignatureRoute = defineRoute({
  method: 'POST',
  path: '/signatures/verify',
  summary: 'Who signed a file and when, with every check; nothing is stored',
  bodyBytes: 3 * verifiedMost,
  body: z.object({
    /** CAdES (DER or PEM), ASiC-E, ASiC-S or a signed PDF. */
    signature: base64(verifiedMost),
    /** What a detached signature was made over. */
    content: z.optional(base64(verifiedMost)),
  }),
  status: 200,
  response: SignatureReport,
  problems: [commonProblems.invalidRequest, commonProblems.tooManyRequests, commonProblems.tooLarge],
});
