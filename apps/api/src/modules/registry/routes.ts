import * as codes from '@cabinet/contracts/authorization-codes';
import * as registry from '@cabinet/contracts/registry';
import type { FastifyInstance } from 'fastify';
import { mount, mountFile } from '#platform/http/mount.ts';
import { changeCard } from './change-card.ts';
import { closeCard } from './close-card.ts';
import { listCodes } from './codes.ts';
import { findCards } from './find-cards.ts';
import { issueCode } from './issue-code.ts';
import { openCard } from './open-card.ts';
import { printCode } from './print-code.ts';
import { listCardChanges, readCard, readOwnCard } from './queries.ts';
import { revokeCode } from './revoke-code.ts';
import { settleDuplicate } from './settle-duplicate.ts';

export async function registryRoutes(app: FastifyInstance): Promise<void> {
  mount(app, registry.readOwnCardRoute, { anyState: ['applicant'] }, readOwnCard);

  mount(app, registry.findCardsRoute, ['officer'], (ctx, { body }) => findCards(ctx, body.lookUp));
  mount(app, registry.openCardRoute, ['officer'], (ctx, { body }) => openCard(ctx, body));
  mount(app, registry.readCardRoute, ['officer'], (ctx, { params }) => readCard(ctx, params.cardId));
  mount(app, registry.changeCardRoute, ['officer'], (ctx, { params, body }) => changeCard(ctx, params.cardId, body));
  mount(app, registry.closeCardRoute, ['officer'], (ctx, { params, body }) => closeCard(ctx, params.cardId, body));
  mount(app, registry.listCardChangesRoute, ['officer'], (ctx, { params, query }) =>
    listCardChanges(ctx, params.cardId, query),
  );
  mount(app, registry.settleDuplicateRoute, ['officer'], (ctx, { params, body }) =>
    settleDuplicate(ctx, params.duplicateId, body),
  );

  mount(app, codes.listCodesRoute, ['officer'], (ctx, { params }) => listCodes(ctx, params.cardId));
  mount(app, codes.issueCodeRoute, ['officer'], (ctx, { params, body }) => issueCode(ctx, params.cardId, body.seen));
  mount(app, codes.revokeCodeRoute, ['officer'], (ctx, { params, body }) =>
    revokeCode(ctx, params.codeId, body.ground),
  );
  mountFile(app, codes.printCodeRoute, ['officer'], (ctx, { params, body }) =>
    printCode(ctx, params.codeId, body.code),
  );
}
