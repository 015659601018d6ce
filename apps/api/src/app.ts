import type { FastifyInstance } from 'fastify';
import { administrationRoutes } from './modules/administration/routes.ts';
import { applicationJobs } from './modules/applications/jobs.ts';
import { applicationRoutes } from './modules/applications/routes.ts';
import { openProductIndex } from './modules/catalogue/search/product-index.ts';
import { catalogueJobs } from './modules/catalogue/jobs.ts';
import { catalogueRoutes } from './modules/catalogue/routes.ts';
import { consultationJobs } from './modules/consultations/jobs.ts';
import { consultationRoutes } from './modules/consultations/routes.ts';
import { contentRoutes } from './modules/content/routes.ts';
import { documentJobs } from './modules/documents/jobs.ts';
import { documentRoutes } from './modules/documents/routes.ts';
import { extractJobs } from './modules/extracts/jobs.ts';
import { extractRoutes } from './modules/extracts/routes.ts';
import { feedbackJobs } from './modules/feedback/jobs.ts';
import { feedbackRoutes } from './modules/feedback/routes.ts';
import { identityJobs } from './modules/identity/jobs.ts';
import { readActor } from './modules/identity/public.ts';
import { identityRoutes } from './modules/identity/routes.ts';
import { notificationJobs } from './modules/notifications/jobs.ts';
import { notificationRoutes } from './modules/notifications/routes.ts';
import { overviewRoutes } from './modules/overview/routes.ts';
import { personRoutes } from './modules/persons/routes.ts';
import { placeRoutes } from './modules/places/routes.ts';
import { provisionJobs } from './modules/provisions/jobs.ts';
import { provisionRoutes } from './modules/provisions/routes.ts';
import { recoveryJobs } from './modules/recoveries/jobs.ts';
import { recoveryRoutes } from './modules/recoveries/routes.ts';
import { registryJobs } from './modules/registry/jobs.ts';
import { registryRoutes } from './modules/registry/routes.ts';
import { releaseJobs } from './modules/releases/jobs.ts';
import { releaseRoutes } from './modules/releases/routes.ts';
import { scheduleRoutes } from './modules/schedules/routes.ts';
import { serviceRoutes } from './modules/services/routes.ts';
import { signatureJobs } from './modules/signatures/jobs.ts';
import { signatureRoutes } from './modules/signatures/routes.ts';
import { siteSearchRoutes } from './modules/site/search-routes.ts';
import { answerPages, siteRoutes } from './modules/site/routes.ts';
import { statusJobs } from './modules/status/jobs.ts';
import { statusRoutes } from './modules/status/routes.ts';
import { visitJobs } from './modules/visits/jobs.ts';
import { visitRoutes } from './modules/visits/routes.ts';
import type { Services } from './platform/context.ts';
import { buildServer } from './platform/http/server.ts';
import { serveWeb } from './platform/http/web.ts';
import { housekeepingJobs } from './platform/jobs/housekeeping.ts';
import type { Job } from './platform/jobs/queue.ts';
import type { LiveHub } from './platform/live.ts';

/** Everything the house does later or on a schedule. */
export const jobs: readonly Job[] = [
  ...housekeepingJobs,
  ...identityJobs,
  ...provisionJobs,
  ...recoveryJobs,
  ...signatureJobs,
  ...documentJobs,
  ...applicationJobs,
  ...consultationJobs,
  ...visitJobs,
  ...releaseJobs,
  ...feedbackJobs,
  ...registryJobs,
  ...extractJobs,
  ...notificationJobs,
  ...statusJobs,
  ...catalogueJobs,
];

/** The table of contents: every room, in one visible list. */
const rooms = [
  identityRoutes,
  provisionRoutes,
  recoveryRoutes,
  signatureRoutes,
  personRoutes,
  registryRoutes,
  extractRoutes,
  placeRoutes,
  administrationRoutes,
  serviceRoutes,
  documentRoutes,
  applicationRoutes,
  scheduleRoutes,
  visitRoutes,
  releaseRoutes,
  consultationRoutes,
  contentRoutes,
  feedbackRoutes,
  notificationRoutes,
  statusRoutes,
];

/** The whole HTTP side, not yet listening. */
export async function buildApp(services: Services, live: LiveHub): Promise<FastifyInstance> {
  const app = await buildServer(services, readActor);
  const products = openProductIndex(services.database, live, services.log);
  await app.register(
    async (api) => {
      for (const room of rooms) await room(api);
      await catalogueRoutes(api, products);
      await siteSearchRoutes(api, products);
      await overviewRoutes(api, live);
    },
    { prefix: '/api/v1' },
  );
  await siteRoutes(app, products);
  if (services.config.WEB_DIRECTORY) await serveWeb(app, services.config.WEB_DIRECTORY, answerPages(app, products));
  return app;
}
