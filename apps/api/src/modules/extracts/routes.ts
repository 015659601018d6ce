import * as extracts from '@cabinet/contracts/extracts';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { orderExtract } from './order.ts';
import { listExtracts, listOwnExtracts, reviewExtract } from './queries.ts';
import { refuseExtract } from './refuse.ts';
import { prepareExtract, signExtract } from './sign.ts';

export async function extractRoutes(app: FastifyInstance): Promise<void> {
  mount(app, extracts.listOwnExtractsRoute, { anyState: ['applicant'] }, listOwnExtracts);
  mount(app, extracts.orderExtractRoute, ['applicant'], (ctx, { body }) => orderExtract(ctx, body));

  mount(app, extracts.listExtractsRoute, ['officer'], (ctx, { query }) => listExtracts(ctx, query));
  mount(app, extracts.reviewExtractRoute, ['officer'], (ctx, { params }) => reviewExtract(ctx, params.extractId));
  mount(app, extracts.prepareExtractRoute, ['officer'], (ctx, { params, body }) =>
    prepareExtract(ctx, params.extractId, body.cardVersion),
  );
  mount(app, extracts.signExtractRoute, ['officer'], (ctx, { params, body }) =>
    signExtract(ctx, params.extractId, body),
  );
  mount(app, extracts.refuseExtractRoute, ['officer'], (ctx, { params, body }) =>
    refuseExtract(ctx, params.extractId, body),
  );
}
