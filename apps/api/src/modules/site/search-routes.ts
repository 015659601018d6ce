import { searchSiteRoute } from '@cabinet/contracts/site-search';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import type { ProductIndex } from '../catalogue/public.ts';
import { openSiteSearch } from './findable.ts';
import { searchSite } from './search.ts';

export async function siteSearchRoutes(app: FastifyInstance, products: ProductIndex): Promise<void> {
  const collected = openSiteSearch(products);
  mount(app, searchSiteRoute, 'public', (ctx, { query }) =>
    searchSite(ctx, { findable: collected(ctx), products }, query),
  );
}
