import * as saved from '@cabinet/contracts/saved-lists';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import type { ProductIndex } from '../search/product-index.ts';
import {
  addSavedList,
  listSavedLists,
  removeSavedList,
  renameSavedList,
  saveProduct,
  unsaveProduct,
} from './saved-lists.ts';

/** A person's own lists of products. */
export function savedListRoutes(app: FastifyInstance, products: ProductIndex): void {
  mount(app, saved.listSavedListsRoute, ['applicant'], (ctx) => listSavedLists(ctx, products));
  mount(app, saved.addSavedListRoute, ['applicant'], (ctx, { body }) => addSavedList(ctx, products, body));
  mount(app, saved.renameSavedListRoute, ['applicant'], (ctx, { params, body }) =>
    renameSavedList(ctx, products, { ...params, ...body }),
  );
  mount(app, saved.removeSavedListRoute, ['applicant'], (ctx, { params }) => removeSavedList(ctx, params.listId));
  mount(app, saved.saveProductRoute, ['applicant'], (ctx, { params }) => saveProduct(ctx, products, params));
  mount(app, saved.unsaveProductRoute, ['applicant'], (ctx, { params }) => unsaveProduct(ctx, products, params));
}
