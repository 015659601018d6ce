import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { type AidAct, type AidGuard, aidMachine, type AidState } from './aid.ts';
import { applicationMachine } from './application.ts';
import type { Act, Machine } from './machine.ts';

/** States and acts of every kind of application: an assistive product has all that any other has, and more. */
export type CaseState = AidState;
export type CaseAct = AidAct;
export type CaseGuard = AidGuard;
export type CaseMachine = Machine<CaseState, CaseAct, CaseGuard>;

// Boundary: the smaller machine lacks acts and states of the larger; whoever asks it for one asks through actIn() or by
// functions of machine.ts, which find nothing there.
const machines: Readonly<Record<ServiceDefinition['workflow'], CaseMachine>> = {
  standard: applicationMachine as unknown as CaseMachine,
  aid: aidMachine,
};

/** The machine that an application of this service follows. */
export const machineOf = ({ workflow }: Pick<ServiceDefinition, 'workflow'>): CaseMachine => machines[workflow];

/** An act of a machine; null where it has none of that name. */
export const actIn = (machine: CaseMachine, act: CaseAct): Act<CaseState, CaseGuard> | null =>
  Object.hasOwn(machine.acts, act) ? machine.acts[act] : null;
