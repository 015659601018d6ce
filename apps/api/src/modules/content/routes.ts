import * as content from '@cabinet/contracts/content';
import * as managed from '@cabinet/contracts/managed-content';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { createContent } from './create.ts';
import { draftContent } from './draft.ts';
import { listManagedContent, previewContent, readManagedContent } from './managed.ts';
import { publishContent } from './publish.ts';
import { listBanners, listContent, readContent } from './queries.ts';
import { unpublishContent } from './unpublish.ts';

/** An officer edits banners of the own centres; the policy looks at each item. */
const editors = ['officer', 'administrator', 'editor'] as const;

export async function contentRoutes(app: FastifyInstance): Promise<void> {
  mount(app, content.listContentRoute, 'public', (ctx, { query }) => listContent(ctx, query));
  mount(app, content.readContentRoute, 'public', (ctx, { params }) => readContent(ctx, params.itemId));
  mount(app, content.listBannersRoute, 'public', (ctx, { query }) => listBanners(ctx, query));

  mount(app, managed.listManagedContentRoute, editors, (ctx, { query }) => listManagedContent(ctx, query));
  mount(app, managed.readManagedContentRoute, editors, (ctx, { params }) => readManagedContent(ctx, params.itemId));
  mount(app, managed.createContentRoute, editors, (ctx, { body }) => createContent(ctx, body));
  mount(app, managed.draftContentRoute, editors, (ctx, { params, body }) => draftContent(ctx, params.itemId, body));
  mount(app, managed.previewContentRoute, editors, (ctx, { params }) =>
    previewContent(ctx, params.itemId, params.revision),
  );
  mount(app, managed.publishContentRoute, editors, (ctx, { params, body }) => publishContent(ctx, params.itemId, body));
  mount(app, managed.unpublishContentRoute, editors, (ctx, { params, body }) =>
    unpublishContent(ctx, params.itemId, body),
  );
}
