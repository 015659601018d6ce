import { Readable } from 'node:stream';
import {
  healthRoute,
  listWorkflowsRoute,
  liveRoute,
  openApiRoute,
  readOverviewRoute,
  readyRoute,
  referenceRoute,
} from '@cabinet/contracts/overview';
import type { FastifyInstance } from 'fastify';
import { streamNotices } from '#platform/http/live.ts';
import { mount, mountEvents, mountFile } from '#platform/http/mount.ts';
import { describeDoors } from '#platform/http/openapi.ts';
import { openProbe } from '#platform/http/probe.ts';
import { renderReference } from '#platform/http/reference.ts';
import type { LiveHub } from '#platform/live.ts';
import { listWorkflows, readOverview } from './queries.ts';

/** What belongs to no room: the first page of the cabinet, live events, the description of the interface, health. */
export async function overviewRoutes(app: FastifyInstance, live: LiveHub): Promise<void> {
  const probe = openProbe(app.services.config.DATABASE_URL);
  app.addHook('onClose', () => probe.close());
  const description = () => describeDoors(app.doors, app.services.config.PUBLIC_URL);

  mount(app, readOverviewRoute, { anyState: ['applicant'] }, readOverview);
  mount(app, listWorkflowsRoute, 'public', async () => listWorkflows());
  mountEvents(app, liveRoute, { anyState: ['applicant', 'officer', 'administrator'] }, async (ctx, request, reply) =>
    streamNotices(live, ctx.actor, request, reply),
  );
  mount(app, openApiRoute, 'public', async () => description());
  mountFile(app, referenceRoute, 'public', async (ctx) => ({
    stream: Readable.from([renderReference(description(), ctx.language)]),
    mediaType: 'text/html; charset=utf-8',
    fileName: 'reference.html',
    inline: true,
  }));
  mount(app, healthRoute, 'public', async () => ({ alive: true as const }));
  mount(app, readyRoute, 'public', () => probe.assertReady());
}
