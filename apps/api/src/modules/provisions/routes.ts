import * as routes from '@cabinet/contracts/provisions';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { chooseEnterprise, listEnterprises, readProvision, reconsiderEnterprise, reviewProvision } from './choose.ts';
import { answerOrder, listOrders } from './orders.ts';
import { listOwnDevices } from './queries.ts';
import { enqueue, issueReferral, notePayment, terminateRight } from './provide.ts';
import { acceptOrder, declineOrder, issueDevice, measure, moveOrder } from './work-on-order.ts';

function ownerRoutes(app: FastifyInstance): void {
  const owner = ['applicant'] as const;
  mount(app, routes.listOwnDevicesRoute, { anyState: ['applicant'] }, listOwnDevices);
  mount(app, routes.readProvisionRoute, owner, (ctx, { params }) => readProvision(ctx, params.applicationId));
  mount(app, routes.listEnterprisesRoute, owner, (ctx, { params }) => listEnterprises(ctx, params.applicationId));
  mount(app, routes.chooseEnterpriseRoute, owner, (ctx, { params, body }) =>
    chooseEnterprise(ctx, params.applicationId, body),
  );
  mount(app, routes.reconsiderEnterpriseRoute, owner, (ctx, { params, body }) =>
    reconsiderEnterprise(ctx, params.applicationId, body.version),
  );
}

function fundRoutes(app: FastifyInstance): void {
  const office = ['officer'] as const;
  mount(app, routes.reviewProvisionRoute, office, (ctx, { params }) => reviewProvision(ctx, params.applicationId));
  mount(app, routes.enqueueRoute, office, (ctx, { params, body }) => enqueue(ctx, params.applicationId, body));
  mount(app, routes.issueReferralRoute, office, (ctx, { params, body }) =>
    issueReferral(ctx, params.applicationId, body),
  );
  mount(app, routes.terminateRightRoute, office, (ctx, { params, body }) =>
    terminateRight(ctx, params.applicationId, body),
  );
  mount(app, routes.notePaymentRoute, office, (ctx, { params, body }) => notePayment(ctx, params.applicationId, body));
}

function enterpriseRoutes(app: FastifyInstance): void {
  const office = ['officer'] as const;
  mount(app, routes.listOrdersRoute, office, (ctx, { query }) => listOrders(ctx, query));
  mount(app, routes.readOrderRoute, office, (ctx, { params }) => answerOrder(ctx, ctx.db, params.orderId));
  mount(app, routes.acceptOrderRoute, office, (ctx, { params, body }) =>
    acceptOrder(ctx, params.orderId, body.version),
  );
  mount(app, routes.declineOrderRoute, office, (ctx, { params, body }) => declineOrder(ctx, params.orderId, body));
  mount(app, routes.moveOrderRoute, office, (ctx, { params, body }) => moveOrder(ctx, params.orderId, body));
  mount(app, routes.measureRoute, office, (ctx, { params, body }) => measure(ctx, params.orderId, body));
  mount(app, routes.issueDeviceRoute, office, (ctx, { params, body }) => issueDevice(ctx, params.orderId, body));
}

export async function provisionRoutes(app: FastifyInstance): Promise<void> {
  ownerRoutes(app);
  fundRoutes(app);
  enterpriseRoutes(app);
}
