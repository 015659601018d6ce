import * as routes from '@cabinet/contracts/releases';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { addRelease } from './add.ts';
import { callOffRelease } from './call-off.ts';
import { enterRelease } from './enter.ts';
import { leaveRelease } from './leave.ts';
import { listReleases, readDraw, readOwnEntry, readRelease } from './queries.ts';

const managers = ['officer', 'administrator'] as const;

export async function releaseRoutes(app: FastifyInstance): Promise<void> {
  mount(app, routes.listReleasesRoute, 'public', (ctx, { query }) => listReleases(ctx, query));
  mount(app, routes.readReleaseRoute, 'public', (ctx, { params }) => readRelease(ctx, params.releaseId));
  mount(app, routes.readDrawRoute, 'public', (ctx, { params }) => readDraw(ctx, params.releaseId));

  mount(app, routes.readOwnEntryRoute, ['applicant'], (ctx, { params }) => readOwnEntry(ctx, params.releaseId));
  mount(app, routes.enterReleaseRoute, ['applicant'], (ctx, { params, body }) =>
    enterRelease(ctx, params.releaseId, body),
  );
  mount(app, routes.leaveReleaseRoute, ['applicant'], (ctx, { params }) => leaveRelease(ctx, params.releaseId));

  mount(app, routes.addReleaseRoute, managers, (ctx, { params, body }) => addRelease(ctx, params.officeId, body));
  mount(app, routes.callOffReleaseRoute, managers, (ctx, { params }) => callOffRelease(ctx, params));
}
