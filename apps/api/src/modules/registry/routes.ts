import * as codes from '@cabinet/contracts/authorization-codes';
import * as registry from '@cabinet/contracts/registry';
import { takeRegistryEventRoute } from '@cabinet/contracts/registry-events';
import { checkOwnCardRoute, proveOwnCardRoute } from '@cabinet/contracts/own-card-check';
import type { FastifyInstance } from 'fastify';
import { mount, mountFile } from '#platform/http/mount.ts';
import { takeEvent } from './cbi-events/take-event.ts';
import { changeCard } from './change-card.ts';
import { listClaims } from './claims.ts';
import { closeCard } from './close-card.ts';
import { listCodes } from './codes.ts';
import { findCards } from './find-cards.ts';
import { importRoutes } from './imports/import-routes.ts';
import { issueCode } from './issue-code.ts';
import { openCard } from './open-card.ts';
import { checkOwnCard } from './own-card/check-own-card.ts';
import { printCode } from './print-code.ts';
import { listCardChanges, readCard, readOwnCard } from './queries.ts';
import { revokeCode } from './revoke-code.ts';
import { proveOwnCard } from './own-card/prove-own-card.ts';
import { settleClaim } from './settle-claim.ts';
import { settleDuplicate } from './settle-duplicate.ts';

export async function registryRoutes(app: FastifyInstance): Promise<void> {
  mount(app, registry.readOwnCardRoute, { anyState: ['applicant'] }, readOwnCard);
  mount(app, checkOwnCardRoute, ['applicant'], (ctx, { body }) => checkOwnCard(ctx, body));
  mount(app, proveOwnCardRoute, ['applicant'], async (ctx, { body }) => void (await proveOwnCard(ctx, body.code)));

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

  mount(app, registry.listClaimsRoute, ['officer'], (ctx, { query }) => listClaims(ctx, query));
  mount(app, registry.settleClaimRoute, ['officer'], (ctx, { params, body }) => settleClaim(ctx, params.claimId, body));

  mount(app, takeRegistryEventRoute, 'public', (ctx, { body }, { authorization }) =>
    takeEvent(ctx, body, authorization),
  );

  importRoutes(app);

  mount(app, codes.listCodesRoute, ['officer'], (ctx, { params }) => listCodes(ctx, params.cardId));
  mount(app, codes.issueCodeRoute, ['officer'], (ctx, { params, body }) => issueCode(ctx, params.cardId, body.seen));
  mount(app, codes.revokeCodeRoute, ['officer'], (ctx, { params, body }) =>
    revokeCode(ctx, params.codeId, body.ground),
  );
  mountFile(app, codes.printCodeRoute, ['officer'], (ctx, { params, body }) =>
    printCode(ctx, params.codeId, body.code),
  );
}
