import { commonProblems } from '@cabinet/contracts/http/problem';
import type { FastifyRequest } from 'fastify';
import { problem } from '../problem.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses unsafe calls that another site's page makes a browser send.
 * A request without Origin and Sec-Fetch-Site comes from no browser, and then carries no cookie of one.
 */
export function assertOwnOrigin(request: FastifyRequest, publicUrl: string): void {
  if (safe.has(request.method)) return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined && origin !== new URL(publicUrl).origin)
    throw problem(commonProblems.foreignOrigin, { origin });
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw problem(commonProblems.foreignOrigin, { site });
}
