import { commonProblems } from '@cabinet/contracts/http/problem';
import { sameSecret } from '@cabinet/secrets/secrets';
import type { FastifyRequest } from 'fastify';
import { problem } from '../problem.ts';
import { formTokenFor } from './session.ts';

/**
 * A multipart form can be sent from another site without asking first, so it must carry the token of this very session.
 * Throws common.foreign_origin.
 */
export async function assertOwnForm(request: FastifyRequest): Promise<void> {
  const { actor } = request;
  // Without a session there is nothing to misuse; the door itself asks to sign in.
  if (!('sessionId' in actor)) return;
  const given = request.headers['x-form-token'];
  const expected = formTokenFor(request.server.services, actor.sessionId);
  if (typeof given !== 'string' || !sameSecret(given, expected))
    throw problem(commonProblems.foreignOrigin, { header: 'x-form-token' });
}
