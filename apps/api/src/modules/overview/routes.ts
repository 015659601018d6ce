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
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/actor.ts';
import { streamNotices } from '#platform/http/live.ts';
import { mount, mountEvents, mountFile } from '#platform/http/mount.ts';
import { describeDoors } from '#platform/http/openapi.ts';
import { packOnce } from '#platform/http/packed.ts';
import { openProbe } from '#platform/http/probe.ts';
import { renderReference } from '#platform/http/reference.ts';
import { actorOf } from '#platform/http/session.ts';
import { sessionTokenOf } from '#platform/http/visitor.ts';
import type { LiveHub } from '#platform/live.ts';
import { glanceAtActor } from '../identity/public.ts';
import { listWorkflows, readOverview } from './queries.ts';

// A page left open is no work: looking whether its session still lives must not prolong it.
const actorNow = (app: FastifyInstance, request: FastifyRequest): Promise<Actor> =>
  actorOf(app.services, glanceAtActor, sessionTokenOf(request));

/** What the house says of its own doors, which do not change once it stands: made when first asked for, and kept packed. */
async function descriptionRoutes(app: FastifyInstance): Promise<void> {
  packOnce(app);
  const description = () => describeDoors(app.doors, app.services.config.PUBLIC_URL);
  mount(app, openApiRoute, 'public', async () => description());
  mountFile(app, referenceRoute, 'public', async ({ language }) => ({
    stream: Readable.from([renderReference(description(), language)]),
    mediaType: 'text/html; charset=utf-8',
    fileName: 'reference.html',
    inline: true,
  }));
}

/** What belongs to no room: the first page of the cabinet, live events, the description of the interface, health. */
export async function overviewRoutes(app: FastifyInstance, live: LiveHub): Promise<void> {
  const probe = openProbe(app.services.config.DATABASE_URL);
  app.addHook('onClose', () => probe.close());
  mount(app, readOverviewRoute, { anyState: ['applicant'] }, readOverview);
  mount(app, listWorkflowsRoute, 'public', async () => listWorkflows());
  mountEvents(
    app,
    liveRoute,
    { anyState: ['applicant', 'officer', 'administrator', 'editor'] },
    async (ctx, request, reply) =>
      streamNotices({ hub: live, actor: ctx.actor, actorNow: () => actorNow(app, request) }, request, reply),
  );
  await app.register(descriptionRoutes);
  mount(app, healthRoute, 'public', async () => ({ alive: true as const }));
  mount(app, readyRoute, 'public', () => probe.assertReady());
}
