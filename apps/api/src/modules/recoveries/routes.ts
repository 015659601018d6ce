import * as managed from '@cabinet/contracts/managed-recoveries';
import * as recoveries from '@cabinet/contracts/recoveries';
import * as status from '@cabinet/contracts/recovery-status';
import { askUnblockRoute } from '@cabinet/contracts/unblock-requests';
import type { FastifyInstance } from 'fastify';
import { mount, mountFile } from '#platform/http/mount.ts';
import { askRecoveryOfStaff, askUnblock } from './ask.ts';
import { decideRecovery } from './decide.ts';
import { helpInPerson } from './help-in-person.ts';
import { objectToRecovery } from './object.ts';
import { findAccountByKey, listRecoveries, openRecovery, openScan } from './queries.ts';
import { askWhyLate, readRecoveryStatus } from './status.ts';

const helpers = ['officer', 'administrator'] as const;

export async function recoveryRoutes(app: FastifyInstance): Promise<void> {
  mount(app, recoveries.askRecoveryOfStaffRoute, 'public', (ctx, { body }, visitor) =>
    askRecoveryOfStaff(ctx, body, visitor),
  );
  mount(app, askUnblockRoute, 'public', (ctx, { body }, visitor) => askUnblock(ctx, body, visitor));
  mount(app, status.readRecoveryStatusRoute, 'public', (ctx, { body }, visitor) =>
    readRecoveryStatus(ctx, body, visitor),
  );
  mount(app, status.askWhyLateRoute, 'public', (ctx, { body }, visitor) => askWhyLate(ctx, body, visitor));
  mount(app, status.objectRoute, 'public', (ctx, { body }) => objectToRecovery(ctx, body.token));

  mount(app, managed.listRecoveriesRoute, helpers, (ctx, { query }) => listRecoveries(ctx, query));
  mount(app, managed.findAccountRoute, helpers, (ctx, { body }) => findAccountByKey(ctx, body.key));
  mount(app, managed.helpInPersonRoute, helpers, (ctx, { body }) => helpInPerson(ctx, body));
  mount(app, managed.readRecoveryRoute, helpers, (ctx, { params }) => openRecovery(ctx, params.recoveryId));
  mountFile(app, managed.readRecoveryScanRoute, helpers, (ctx, { params }) => openScan(ctx, params.recoveryId));
  mount(app, managed.decideRecoveryRoute, helpers, (ctx, { params, body }) =>
    decideRecovery(ctx, params.recoveryId, body),
  );
}
