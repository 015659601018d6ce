import { changeProfileRoute, listReadingsRoute, readProfileRoute } from '@cabinet/contracts/persons';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { changeProfile } from './change.ts';
import { listReadings, readProfile } from './queries.ts';

export async function personRoutes(app: FastifyInstance): Promise<void> {
  mount(app, readProfileRoute, { anyState: ['applicant'] }, readProfile);
  mount(app, changeProfileRoute, { anyState: ['applicant'] }, (ctx, { body }) =>
    changeProfile(ctx, body.version, body.change),
  );
  mount(app, listReadingsRoute, { anyState: ['applicant'] }, (ctx, { query }) => listReadings(ctx, query));
}
