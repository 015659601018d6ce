import {
  listMakersRoute,
  listSocialProvidersRoute,
  readMakerRoute,
  readSocialProviderRoute,
} from '@cabinet/contracts/catalogue-bodies';
import { listClassesRoute, listProductGroupsRoute, readClassRoute } from '@cabinet/contracts/catalogue';
import { compareProductsRoute, readCatalogueFileRoute, readProductRoute } from '@cabinet/contracts/catalogue-products';
import { searchProductsRoute, suggestWordsRoute } from '@cabinet/contracts/catalogue-search';
import { listSuggestedProductsRoute } from '@cabinet/contracts/suggested-products';
import type { FastifyInstance } from 'fastify';
import { mount, mountFile } from '#platform/http/mount.ts';
import { listMakers, listSocialProviders, readMaker, readSocialProvider } from './bodies/bodies.ts';
import { readCatalogueFile } from './products/catalogue-files.ts';
import { compareProducts } from './compare-products.ts';
import { managedProductRoutes } from './products/managed-product-routes.ts';
import { managedReferenceRoutes } from './classes/managed-reference-routes.ts';
import type { ProductIndex } from './search/product-index.ts';
import { readProduct } from './product-page.ts';
import { listClasses, listProductGroups, readClass } from './queries.ts';
import { savedListRoutes } from './lists/saved-list-routes.ts';
import { searchProducts, suggestWords } from './search/search.ts';
import { listSuggestedProducts } from './search/suggested-products.ts';
import { tableRoutes } from './tables/table-routes.ts';

export async function catalogueRoutes(app: FastifyInstance, products: ProductIndex): Promise<void> {
  mount(app, listProductGroupsRoute, 'public', (ctx) => listProductGroups(ctx, products));
  mount(app, listClassesRoute, 'public', (ctx) => listClasses(ctx, products));
  mount(app, readClassRoute, 'public', (ctx, { params }) => readClass(ctx, products, params.code));
  mount(app, searchProductsRoute, 'public', (ctx, { query }) => searchProducts(ctx, products, query));
  mount(app, suggestWordsRoute, 'public', (ctx, { query }) => suggestWords(ctx, products, query));
  mount(app, readProductRoute, 'public', (ctx, { params }) => readProduct(ctx, products, params.number));
  mount(app, compareProductsRoute, 'public', (ctx, { query }) => compareProducts(ctx, products, query.numbers));
  mountFile(app, readCatalogueFileRoute, 'public', (ctx, { params }) => readCatalogueFile(ctx, params.fileId));
  mount(app, listMakersRoute, 'public', (ctx, { query }) => listMakers(ctx, products, query));
  mount(app, readMakerRoute, 'public', (ctx, { params }) => readMaker(ctx, products, params.makerId));
  mount(app, listSocialProvidersRoute, 'public', (ctx, { query }) => listSocialProviders(ctx, query));
  mount(app, readSocialProviderRoute, 'public', (ctx, { params }) => readSocialProvider(ctx, params.providerId));

  mount(app, listSuggestedProductsRoute, { anyState: ['applicant'] }, (ctx) => listSuggestedProducts(ctx, products));
  savedListRoutes(app, products);
  managedProductRoutes(app, products);
  managedReferenceRoutes(app);
  tableRoutes(app);
}
