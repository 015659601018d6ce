import { accountMachine } from './account.ts';
import { applicationMachine } from './application.ts';
import { informationRequestMachine } from './information-request.ts';
import type { Machine } from './machine.ts';
import { slotMachine } from './slot.ts';

/** Every machine the cabinet publishes at /api/v1/workflows. */
export const machines: readonly Machine[] = [
  applicationMachine,
  slotMachine,
  informationRequestMachine,
  accountMachine,
];
