import type { Known } from './known.ts';

const version = 1;
const reason = 'Достатньо довга причина';

/** Bodies of the doors of assistive products: handing a case on, hearing, what follows a decision, orders. */
export const provisionBodies: Readonly<Record<string, (known: Known) => unknown>> = {
  'PUT /applications/:applicationId/device': ({ classCode }) => ({
    version,
    device: { classCode: classCode.replaceAll('-', ' '), quantity: 1 },
  }),
  'POST /inbox/:applicationId/forward': ({ officeId }) => ({ version, officeId }),
  'POST /inbox/:applicationId/reroute': ({ officeId }) => ({ version, officeId, reason }),
  'POST /inbox/:applicationId/hearing': () => ({ version, reason, dueOn: '2026-11-27' }),
  'POST /applications/:applicationId/speak': () => ({ version, text: reason }),
  'POST /applications/:applicationId/enterprise': ({ officeId }) => ({ version, officeId, wishes: 'Синю раму' }),
  'POST /applications/:applicationId/enterprise/reconsider': () => ({ version }),
  'POST /inbox/:applicationId/queue': () => ({ version, reason, outOfTurn: null }),
  'POST /inbox/:applicationId/referral': () => ({ version, outOfOrder: reason }),
  'POST /inbox/:applicationId/termination': () => ({ version, ground: 'other', reason }),
  'POST /inbox/:applicationId/payment': () => ({ version, kopiykas: 900_000, paidOn: '2026-11-10' }),
  'POST /orders/:orderId/accept': () => ({ version }),
  'POST /orders/:orderId/decline': () => ({ version, reason }),
  'POST /orders/:orderId/stage': () => ({ version, stage: 'fitting' }),
  'PUT /orders/:orderId/measurements': () => ({ version, measurements: { heightMm: 1650, note: 'Ліворуч' } }),
  'POST /orders/:orderId/issue': () => ({
    ...{ version, issuedOn: '2026-11-10', name: 'Крісло «Крок»', serialNumber: 'SN-1' },
    ...{ hasInstruction: true, hasWarranty: true, actSigned: true },
  }),
};
