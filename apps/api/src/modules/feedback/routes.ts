import { leaveFeedbackRoute } from '@cabinet/contracts/feedback';
import * as managed from '@cabinet/contracts/managed-feedback';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { leaveFeedback } from './leave.ts';
import { openFeedback } from './open.ts';
import { listFeedback } from './queries.ts';
import { settleFeedback } from './settle.ts';

const editors = ['administrator', 'editor'] as const;

export async function feedbackRoutes(app: FastifyInstance): Promise<void> {
  mount(app, leaveFeedbackRoute, 'public', (ctx, { body }, visitor) => leaveFeedback(ctx, body, visitor));
  mount(app, managed.listFeedbackRoute, editors, (ctx, { query }) => listFeedback(ctx, query));
  mount(app, managed.readFeedbackRoute, editors, (ctx, { params }) => openFeedback(ctx, params.feedbackId));
  mount(app, managed.settleFeedbackRoute, editors, (ctx, { params, body }) =>
    settleFeedback(ctx, params.feedbackId, body),
  );
}
