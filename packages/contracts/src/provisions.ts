import * as z from 'zod/mini';
import { applicationProblems, OneApplication, someText, WithVersion } from './applications.ts';
import { PlainDate } from './dates.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { DeviceId, DeviceOrderId, OfficeId } from './ids.ts';
import { AccessNeed } from './persons.ts';
import { Bilingual } from './service-definition.ts';
import { storable } from './storable.ts';

export const provisionProblems = defineProblems({
  notFirst: { code: 'provisions.not_first', status: 409 },
  enterpriseUnfit: { code: 'provisions.enterprise_unfit', status: 422 },
  tooEarly: { code: 'provisions.too_early', status: 409 },
});

/** Why somebody goes before others; the words say that it is the law, not a favour. */
export const OutOfTurn = z.enum(['defender', 'primary_prosthetics', 'child'], { error: 'field.choice' });
export type OutOfTurn = z.infer<typeof OutOfTurn>;

export const QueueReason = z.enum([
  'entered',
  'somebody_served',
  'somebody_left',
  'out_of_turn_entered',
  'own_turn_changed',
]);
export type QueueReason = z.infer<typeof QueueReason>;

export const OrderState = z.enum([
  'chosen',
  'accepted',
  'fitting',
  'making',
  'ready',
  'issued',
  'declined',
  'taken_back',
  'ended',
]);
export type OrderState = z.infer<typeof OrderState>;

const DeviceClass = z.object({ code: z.string(), name: Bilingual });

/** An enterprise that takes referrals for a class, as a person chooses one. */
export const Enterprise = z.object({
  officeId: OfficeId,
  name: Bilingual,
  address: Bilingual,
  phone: z.string(),
  textContact: z.string(),
  /** Hands its devices over in the person's own oblast. */
  nearby: z.boolean(),
  leadTimeDays: z.nullable(z.int()),
});
export type Enterprise = z.infer<typeof Enterprise>;

/** How far an approved need has come, for the person and for the Fund. */
export const Provision = z.object({
  deviceClass: DeviceClass,
  quantity: z.int(),
  kind: z.enum(['supply', 'replacement', 'repair']),
  /** Null: not in a queue. */
  queue: z.nullable(
    z.object({
      place: z.int(),
      since: z.string(),
      outOfTurn: z.nullable(OutOfTurn),
      /** Newest first. */
      moves: z.array(z.object({ at: z.string(), place: z.int(), reason: QueueReason })),
    }),
  ),
  referral: z.nullable(z.object({ number: z.string(), issuedAt: z.string(), until: PlainDate })),
  /** The one of now, and those that were declined or taken back, newest first. */
  orders: z.array(
    z.object({
      id: DeviceOrderId,
      enterprise: Bilingual,
      phone: z.string(),
      state: OrderState,
      chosenAt: z.string(),
      stageDueOn: z.nullable(PlainDate),
      declineReason: z.nullable(z.string()),
    }),
  ),
});
export type Provision = z.infer<typeof Provision>;

export const readProvisionRoute = defineRoute({
  method: 'GET',
  path: '/applications/:applicationId/provision',
  summary: 'Queue, referral and orders of one’s own approved application; null before the decision',
  params: OneApplication,
  status: 200,
  response: z.object({ provision: z.nullable(Provision) }),
  problems: [commonProblems.notFound],
});
export const listEnterprisesRoute = defineRoute({
  method: 'GET',
  path: '/applications/:applicationId/enterprises',
  summary: 'Enterprises that take referrals for the device, those of the person’s oblast first',
  params: OneApplication,
  status: 200,
  response: z.object({ items: z.array(Enterprise) }),
  problems: [commonProblems.notFound, applicationProblems.notAllowedNow],
});
/** Which enterprise, and what the device should be like, as a person says it. */
export const EnterpriseChoice = z.object({
  officeId: OfficeId,
  wishes: z._default(z.string().check(z.overwrite(storable), z.trim(), z.maxLength(1000)), ''),
});

/** What any step after a decision may be answered. */
const onCase = [commonProblems.notFound, commonProblems.staleVersion, applicationProblems.notAllowedNow] as const;

export const chooseEnterpriseRoute = defineRoute({
  method: 'POST',
  path: '/applications/:applicationId/enterprise',
  summary: 'Choose the enterprise, and say what the device should be like; it sees name, contacts and needs',
  params: OneApplication,
  body: z.extend(WithVersion, {
    ...EnterpriseChoice.shape,
    productNumber: z._default(z.nullable(z.int()), null),
  }),
  status: 200,
  response: z.object({ provision: Provision }),
  problems: [
    commonProblems.notFound,
    commonProblems.staleVersion,
    applicationProblems.notAllowedNow,
    commonProblems.invalidRequest,
    provisionProblems.enterpriseUnfit,
  ],
});
export const reconsiderEnterpriseRoute = defineRoute({
  method: 'POST',
  path: '/applications/:applicationId/enterprise/reconsider',
  summary: 'Take the choice back while the enterprise has not answered',
  params: OneApplication,
  body: WithVersion,
  status: 200,
  response: z.object({ provision: Provision }),
  problems: [...onCase],
});

/** What the Fund does after a decision. */
export const reviewProvisionRoute = defineRoute({
  method: 'GET',
  path: '/inbox/:applicationId/provision',
  summary: 'Queue, referral and orders of an application of one’s office',
  params: OneApplication,
  status: 200,
  response: z.object({ provision: z.nullable(Provision) }),
  problems: [commonProblems.notFound],
});
const provided = { status: 200, response: z.object({ provision: Provision }) } as const;
export const enqueueRoute = defineRoute({
  ...provided,
  method: 'POST',
  path: '/inbox/:applicationId/queue',
  summary: 'Put an approved need into the queue, with the reason, or let it go out of turn',
  params: OneApplication,
  body: z.extend(WithVersion, { reason: someText, outOfTurn: z._default(z.nullable(OutOfTurn), null) }),
  problems: [...onCase, commonProblems.invalidRequest],
});
export const issueReferralRoute = defineRoute({
  ...provided,
  method: 'POST',
  path: '/inbox/:applicationId/referral',
  summary: 'Issue the electronic referral; out of the order of the queue only with a reason',
  params: OneApplication,
  body: z.extend(WithVersion, { outOfOrder: z._default(z.nullable(someText), null) }),
  problems: [...onCase, provisionProblems.notFirst],
});
export const terminateRightRoute = defineRoute({
  ...provided,
  method: 'POST',
  path: '/inbox/:applicationId/termination',
  summary: 'End the right to the device, with the reason',
  params: OneApplication,
  body: z.extend(WithVersion, {
    ground: z.enum(['indications_gone', 'emigrated', 'died', 'other'], { error: 'field.choice' }),
    reason: someText,
  }),
  problems: [...onCase, commonProblems.invalidRequest],
});
export const notePaymentRoute = defineRoute({
  method: 'POST',
  path: '/inbox/:applicationId/payment',
  summary: 'Note that a compensation was sent to the person’s account',
  params: OneApplication,
  body: z.extend(WithVersion, { kopiykas: z.int().check(z.minimum(1)), paidOn: PlainDate }),
  status: 200,
  response: z.object({ paid: z.literal(true) }),
  problems: [...onCase, commonProblems.invalidRequest],
});

/** Sizes as an enterprise takes them, in millimetres and grams; what was not measured is left out. */
export const Measurements = z.partial(
  z.object({
    heightMm: z.int().check(z.minimum(300), z.maximum(2500)),
    weightG: z.int().check(z.minimum(2000), z.maximum(400_000)),
    pelvisWidthMm: z.int().check(z.minimum(100), z.maximum(900)),
    thighLengthMm: z.int().check(z.minimum(100), z.maximum(900)),
    shinLengthMm: z.int().check(z.minimum(100), z.maximum(800)),
    footLengthMm: z.int().check(z.minimum(50), z.maximum(400)),
    note: z.string().check(z.overwrite(storable), z.trim(), z.maxLength(2000)),
  }),
);
export type Measurements = z.infer<typeof Measurements>;

/** An order as the enterprise sees it: whom for, what, until when; nothing of the application or of health beyond the device. */
export const DeviceOrder = z.object({
  id: DeviceOrderId,
  version: Version,
  state: OrderState,
  referral: z.string(),
  deviceClass: DeviceClass,
  quantity: z.int(),
  kind: z.enum(['supply', 'replacement', 'repair']),
  /** Null: the enterprise makes nothing for them any more. */
  customer: z.nullable(
    z.object({
      fullName: z.string(),
      phone: z.nullable(z.string()),
      email: z.nullable(z.string()),
      address: z.nullable(z.string()),
      needs: z.array(AccessNeed),
    }),
  ),
  productNumber: z.nullable(z.int()),
  wishes: z.string(),
  measurements: z.nullable(Measurements),
  chosenAt: z.string(),
  stageDueOn: z.nullable(PlainDate),
  overdue: z.boolean(),
  acts: z.array(z.string()),
});
export type DeviceOrder = z.infer<typeof DeviceOrder>;

const OneOrder = z.object({ orderId: DeviceOrderId });
export const listOrdersRoute = defineRoute({
  method: 'GET',
  path: '/orders',
  summary: 'Orders of one’s enterprise, what is due first',
  query: z.extend(PageQuery, { scope: z._default(z.enum(['open', 'done']), 'open') }),
  status: 200,
  response: pageOf(DeviceOrder),
  problems: [commonProblems.notAllowed],
});
export const readOrderRoute = defineRoute({
  method: 'GET',
  path: '/orders/:orderId',
  summary: 'One order of one’s enterprise',
  params: OneOrder,
  status: 200,
  response: DeviceOrder,
  problems: [commonProblems.notFound],
});
const onOrder = { params: OneOrder, status: 200, response: DeviceOrder } as const;
const orderProblems = [...onCase, commonProblems.invalidRequest] as const;
export const acceptOrderRoute = defineRoute({
  ...onOrder,
  method: 'POST',
  path: '/orders/:orderId/accept',
  summary: 'Take the order on; not earlier than two months before the term of the former device ends',
  body: WithVersion,
  problems: [...orderProblems, provisionProblems.tooEarly],
});
export const declineOrderRoute = defineRoute({
  ...onOrder,
  method: 'POST',
  path: '/orders/:orderId/decline',
  summary: 'Decline the order with a reason that the person reads',
  body: z.extend(WithVersion, { reason: someText }),
  problems: [...orderProblems],
});
export const moveOrderRoute = defineRoute({
  ...onOrder,
  method: 'POST',
  path: '/orders/:orderId/stage',
  summary: 'Say which stage the order has come to',
  body: z.extend(WithVersion, { stage: z.enum(['fitting', 'making', 'ready'], { error: 'field.choice' }) }),
  problems: [...orderProblems],
});
export const measureRoute = defineRoute({
  ...onOrder,
  method: 'PUT',
  path: '/orders/:orderId/measurements',
  summary: 'Write the sizes down',
  body: z.extend(WithVersion, { measurements: Measurements }),
  problems: [...orderProblems],
});
/** R12: what is told of a device that is handed over. */
export const Handover = z.object({
  issuedOn: PlainDate,
  name: z.string().check(z.overwrite(storable), z.trim(), z.minLength(3), z.maxLength(200)),
  serialNumber: z.string().check(z.overwrite(storable), z.trim(), z.minLength(1), z.maxLength(60)),
  hasInstruction: z.literal(true, { error: 'provisions.instruction_missing' }),
  hasWarranty: z.literal(true, { error: 'provisions.warranty_missing' }),
  actSigned: z.literal(true, { error: 'provisions.act_missing' }),
});
export const issueDeviceRoute = defineRoute({
  ...onOrder,
  method: 'POST',
  path: '/orders/:orderId/issue',
  summary: 'Hand the device over with instruction and warranty card; its term of use begins',
  body: z.extend(WithVersion, Handover.shape),
  problems: [...orderProblems],
});

/** The passport of a device: what it is and how long it is used. */
export const OwnDevice = z.object({
  id: DeviceId,
  deviceClass: DeviceClass,
  name: z.string(),
  serialNumber: z.string(),
  quantity: z.int(),
  issuedOn: PlainDate,
  termEndsOn: z.nullable(PlainDate),
  /** The right to another one begins in sixty days or has begun. */
  replaceable: z.boolean(),
  returnable: z.boolean(),
  returnedOn: z.nullable(PlainDate),
});
export type OwnDevice = z.infer<typeof OwnDevice>;
export const listOwnDevicesRoute = defineRoute({
  method: 'GET',
  path: '/devices-in-use',
  summary: 'Devices that one was given, with their terms of use',
  status: 200,
  response: z.object({ items: z.array(OwnDevice) }),
  problems: [commonProblems.signInRequired],
});
