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
import type { Language } from '#platform/context.ts';
import { streamNotices } from '#platform/http/live.ts';
import { mount, mountEvents, mountFile } from '#platform/http/mount.ts';
import { describeDoors } from '#platform/http/openapi.ts';
import { openProbe } from '#platform/http/probe.ts';
import { renderReference } from '#platform/http/reference.ts';
import { actorOf } from '#platform/http/session.ts';
import { sessionTokenOf } from '#platform/http/visitor.ts';
import type { LiveHub } from '#platform/live.ts';
import { readActor } from '../identity/public.ts';
import { listWorkflows, readOverview } from './queries.ts';

const isSignedIn = async (app: FastifyInstance, request: FastifyRequest): Promise<boolean> =>
  (await actorOf(app.services, readActor, sessionTokenOf(request))).role !== 'anonymous';

/** What belongs to no room: the first page of the cabinet, live events, the description of the interface, health. */
export async function overviewRoutes(app: FastifyInstance, live: LiveHub): Promise<void> {
  const probe = openProbe(app.services.config.DATABASE_URL);
  app.addHook('onClose', () => probe.close());
  // Doors do not change once the house stands, and anybody may ask: the description is made once.
  let described: ReturnType<typeof describeDoors> | undefined;
  const description = () => (described ??= describeDoors(app.doors, app.services.config.PUBLIC_URL));
  const pages = new Map<Language, string>();
  const pageIn = (language: Language): string => {
    const page = pages.get(language) ?? renderReference(description(), language);
    pages.set(language, page);
    return page;
  };

  mount(app, readOverviewRoute, { anyState: ['applicant'] }, readOverview);
  mount(app, listWorkflowsRoute, 'public', async () => listWorkflows());
  mountEvents(app, liveRoute, { anyState: ['applicant', 'officer', 'administrator'] }, async (ctx, request, reply) =>
    streamNotices({ hub: live, actor: ctx.actor, isStillIn: () => isSignedIn(app, request) }, request, reply),
  );
  mount(app, openApiRoute, 'public', async () => description());
  mountFile(app, referenceRoute, 'public', async (ctx) => ({
    stream: Readable.from([pageIn(ctx.language)]),
    mediaType: 'text/html; charset=utf-8',
    fileName: 'reference.html',
    inline: true,
  }));
  mount(app, healthRoute, 'public', async () => ({ alive: true as const }));
  mount(app, readyRoute, 'public', () => probe.assertReady());
}
