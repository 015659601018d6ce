import * as managed from '@cabinet/contracts/managed-products';
import type { FastifyInstance } from 'fastify';
import { mount, mountUpload } from '#platform/http/mount.ts';
import { actOnProduct } from './act-on-product.ts';
import { addCatalogueFile } from './add-catalogue-file.ts';
import { addProduct } from './add-product.ts';
import { dropProductDraft } from './drop-product-draft.ts';
import { keepProductDraft } from './keep-product-draft.ts';
import { listManagedProducts, readManagedProduct } from './managed-products.ts';
import type { ProductIndex } from '../search/product-index.ts';
import { publishProduct } from './publish-product.ts';
import { previewProduct } from '../product-page.ts';
import { returnProduct } from './return-product.ts';
import { sendProduct } from './send-product.ts';

const editors = ['administrator', 'editor'] as const;

export function managedProductRoutes(app: FastifyInstance, products: ProductIndex): void {
  mount(app, managed.listManagedProductsRoute, editors, (ctx, { query }) => listManagedProducts(ctx, products, query));
  mount(app, managed.readManagedProductRoute, editors, (ctx, { params }) => readManagedProduct(ctx, params.productId));
  mount(app, managed.previewProductRoute, editors, (ctx, { params }) =>
    previewProduct(ctx, products, params.productId),
  );
  mount(app, managed.addProductRoute, editors, (ctx, { body }) => addProduct(ctx, body));
  mount(app, managed.keepProductDraftRoute, editors, (ctx, { params, body }) =>
    keepProductDraft(ctx, params.productId, body),
  );
  mount(app, managed.dropProductDraftRoute, editors, (ctx, { params, query }) =>
    dropProductDraft(ctx, params.productId, query),
  );
  mount(app, managed.sendProductRoute, editors, (ctx, { params, body }) => sendProduct(ctx, params.productId, body));
  mount(app, managed.publishProductRoute, editors, (ctx, { params, body }) =>
    publishProduct(ctx, params.productId, body),
  );
  mount(app, managed.returnProductRoute, editors, (ctx, { params, body }) =>
    returnProduct(ctx, params.productId, body),
  );
  mount(app, managed.actOnProductRoute, editors, (ctx, { params, body }) => actOnProduct(ctx, params.productId, body));
  mountUpload(app, managed.addCatalogueFileRoute, editors, (ctx, _asked, upload) => addCatalogueFile(ctx, upload));
}
