import {
  listCategoriesRoute,
  listOwnServicesRoute,
  listServicesRoute,
  publishServiceRoute,
  readServiceRoute,
} from '@cabinet/contracts/services';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { listOwnServices } from './own-services.ts';
import { publishService } from './publish.ts';
import { listCategories, listServices, readService } from './queries.ts';

export async function serviceRoutes(app: FastifyInstance): Promise<void> {
  mount(app, listCategoriesRoute, 'public', listCategories);
  mount(app, listServicesRoute, 'public', (ctx, { query }) => listServices(ctx, query));
  mount(app, listOwnServicesRoute, { anyState: ['applicant'] }, listOwnServices);
  mount(app, readServiceRoute, 'public', (ctx, { params }) => readService(ctx, params.code));
  mount(app, publishServiceRoute, ['administrator'], (ctx, { params, body }) => publishService(ctx, params.code, body));
}
