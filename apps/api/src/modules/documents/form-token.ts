import { commonProblems } from '@cabinet/contracts/http/problem';
import { sameSecret } from '@cabinet/secrets/secrets';
import type { FastifyRequest } from 'fastify';
import { formTokenFor } from '#platform/http/session.ts';
import { problem } from '#platform/problem.ts';

/** A multipart form can be sent from another site without asking first, so it must carry the token of this very session. */
export async function assertOwnForm(request: FastifyRequest): Promise<void> {
  const { actor } = request;
  // Without a session there is nothing to misuse; the door itself asks to sign in.
  if (!('sessionId' in actor)) return;
  const given = request.headers['x-form-token'];
  const expected = formTokenFor(request.server.services, actor.sessionId);
  if (typeof given !== 'string' || !sameSecret(given, expected))
    throw problem(commonProblems.foreignOrigin, { header: 'x-form-token' });
}
