import { changeProfileRoute, listReadingsRoute, readProfileRoute } from '@cabinet/contracts/persons';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { changeProfile } from './change.ts';
import { listReadings, readProfile } from './queries.ts';

/** Not at rest, and not after a withdrawn consent. */
const writing = { roles: ['applicant'], inStates: ['active', 'awaiting_confirmation'] } as const;

export async function personRoutes(app: FastifyInstance): Promise<void> {
  mount(app, readProfileRoute, { anyState: ['applicant'] }, readProfile);
  mount(app, changeProfileRoute, writing, (ctx, { body }) => changeProfile(ctx, body.version, body.change));
  mount(app, listReadingsRoute, { anyState: ['applicant'] }, (ctx, { query }) => listReadings(ctx, query));
}
