import { accountMachine } from './account.ts';
import { aidMachine } from './aid.ts';
import { applicationMachine } from './application.ts';
import { consultationMachine } from './consultation.ts';
import { informationRequestMachine } from './information-request.ts';
import type { Machine } from './machine.ts';
import { productMachine } from './product.ts';
import { productRevisionMachine } from './product-revision.ts';
import { slotMachine } from './slot.ts';
import { visitMachine } from './visit.ts';

/** Every machine the cabinet publishes at /api/v1/workflows. */
export const machines: readonly Machine[] = [
  applicationMachine,
  aidMachine,
  slotMachine,
  informationRequestMachine,
  accountMachine,
  visitMachine,
  consultationMachine,
  productMachine,
  productRevisionMachine,
];
