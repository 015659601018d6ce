import { listOblastsRoute, readPlaceRoute, searchPlacesRoute } from '@cabinet/contracts/places';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { listOblasts, readPlace, searchPlaces } from './queries.ts';

export async function placeRoutes(app: FastifyInstance): Promise<void> {
  mount(app, searchPlacesRoute, 'public', (ctx, { query }) => searchPlaces(ctx, query.search, query.limit));
  mount(app, listOblastsRoute, 'public', (ctx) => listOblasts(ctx));
  mount(app, readPlaceRoute, 'public', (ctx, { params }) => readPlace(ctx, params.code));
}
