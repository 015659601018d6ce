import * as z from 'zod/mini';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { AuthorizationCodeId, RegistryCardId } from './ids.ts';
import { registryProblems, SeenDocument } from './registry.ts';

export const authorizationCodeProblems = defineProblems({
  unknown: { code: 'registry.code_unknown', status: 404 },
  alreadyUsed: { code: 'registry.code_already_used', status: 409 },
  expired: { code: 'registry.code_expired', status: 410 },
  revoked: { code: 'registry.code_revoked', status: 410 },
  exhausted: { code: 'registry.code_exhausted', status: 410 },
  hasAccount: { code: 'registry.has_account', status: 409 },
  ticketDead: { code: 'registry.code_ticket_dead', status: 410 },
});

/** Where a code stands; one that is over never becomes good again. */
export const CodeState = z.enum(['good', 'used', 'expired', 'revoked', 'exhausted']);
export type CodeState = z.infer<typeof CodeState>;

/** replaced: another one was issued. */
export const RevokeGround = z.enum(['lost', 'seen_by_others', 'replaced', 'mistake'], { error: 'field.choice' });
export type RevokeGround = z.infer<typeof RevokeGround>;

/** What is kept of a code: everything but the code. */
export const IssuedCode = z.object({
  id: AuthorizationCodeId,
  state: CodeState,
  issuedAt: z.string(),
  expiresAt: z.string(),
  issuedBy: z.string(),
  endedAt: z.nullable(z.string()),
  revokedFor: z.nullable(RevokeGround),
  /** Tries with a wrong birth date that are left. */
  triesLeft: z.int(),
});
export type IssuedCode = z.infer<typeof IssuedCode>;

const OneCard = z.object({ cardId: RegistryCardId });

export const listCodesRoute = defineRoute({
  method: 'GET',
  path: '/registry/cards/:cardId/codes',
  summary: 'Authorization codes that were issued to a person, newest first, without the codes themselves',
  params: OneCard,
  status: 200,
  response: z.object({ items: z.array(IssuedCode) }),
  problems: [commonProblems.notFound],
});
/** The answer that alone holds the code: it is shown and printed once. */
export const NewCode = z.object({ code: z.string(), issued: IssuedCode });
export type NewCode = z.infer<typeof NewCode>;

export const issueCodeRoute = defineRoute({
  method: 'POST',
  path: '/registry/cards/:cardId/codes',
  summary: 'Issue a single-use authorization code to a person who has come in person; an earlier one stops working',
  params: OneCard,
  body: z.object({ seen: SeenDocument }),
  status: 201,
  response: NewCode,
  problems: [
    commonProblems.notFound,
    commonProblems.invalidRequest,
    authorizationCodeProblems.hasAccount,
    registryProblems.cardClosed,
    commonProblems.tooManyRequests,
  ],
});
export const revokeCodeRoute = defineRoute({
  method: 'POST',
  path: '/registry/codes/:codeId/revoke',
  summary: 'Revoke a code',
  params: z.object({ codeId: AuthorizationCodeId }),
  body: z.object({ ground: z.enum(['lost', 'seen_by_others', 'mistake'], { error: 'field.choice' }) }),
  status: 200,
  response: IssuedCode,
  problems: [commonProblems.notFound, authorizationCodeProblems.alreadyUsed, commonProblems.invalidRequest],
});
export const printCodeRoute = defineRoute({
  method: 'POST',
  path: '/registry/codes/:codeId/receipt',
  summary:
    'The receipt of a code that was just issued, as a PDF in large type with a QR code; the code comes with the call',
  params: z.object({ codeId: AuthorizationCodeId }),
  body: z.object({ code: z.string().check(z.maxLength(60)) }),
  status: 200,
  produces: 'file',
  problems: [commonProblems.notFound, authorizationCodeProblems.unknown],
});
