import type { DeviceWish } from '@cabinet/contracts/device-wish';
import type { DeviceAsk } from './device-ask.ts';
import {
  type DeviceObstacle,
  deviceObstacles,
  type DeviceSituation,
  lastDayOfCompensation,
  names,
} from './device-right.ts';
import type { PrecheckProblem } from './precheck.ts';

/**
 * What the records say against a device. What blocks is beyond doubt; the rest may only be out of date in the databank,
 * so it is told and the office looks at the papers.
 */
export interface DeviceFinding {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly blocks: boolean;
}

const blocking: ReadonlySet<DeviceObstacle['code']> = new Set([
  'no_card',
  'term_runs',
  'right_rests',
  'nothing_to_mend',
]);

const toFinding = ({ code, ...params }: DeviceObstacle): DeviceFinding => ({
  ...{ pointer: '/device', code: `aid.${code}`, blocks: blocking.has(code) },
  ...(Object.keys(params).length > 0 && { params }),
});

function lateFinding(ask: DeviceAsk, { today }: DeviceSituation, inMartialLaw: boolean): DeviceFinding[] {
  if (!ask.paysBack || ask.paidOn === null) return [];
  const last = lastDayOfCompensation(ask.paidOn, inMartialLaw);
  return last >= today
    ? []
    : [{ pointer: '/answers/paidOn', code: 'aid.compensation_late', params: { last }, blocks: true }];
}

export interface DeviceCase {
  readonly ask: DeviceAsk;
  readonly wish: DeviceWish | null;
  readonly situation: DeviceSituation;
  readonly inMartialLaw: boolean;
}

/** Everything found in an application for a device; an earlier paper brought up to date is about none. */
export function deviceFindings({ ask, wish, situation, inMartialLaw }: DeviceCase): readonly DeviceFinding[] {
  const { kind, earlyReason } = ask;
  if (!situation.hasCard) return [toFinding({ code: 'no_card' })];
  if (kind === 'updateDocuments') return [];
  const late = lateFinding(ask, situation, inMartialLaw);
  if (!wish) return [{ pointer: '/device', code: 'aid.device_missing', blocks: true }, ...late];
  return [...deviceObstacles(situation, { kind, earlyReason, ...wish }).map(toFinding), ...late];
}

/** Those that keep an application from being sent. */
export const deviceProblems = (findings: readonly DeviceFinding[]): readonly PrecheckProblem[] =>
  findings.flatMap(({ blocks, ...finding }) => (blocks ? [{ ...finding, incomplete: true }] : []));

/** By the programme of the person, on a day; the class comes once. */
export const allowedByProgramme = ({ lines, today }: DeviceSituation, classCode: string): number | null => {
  const valid = lines.filter(
    (line) => names(line, classCode) && (line.validUntil === null || line.validUntil >= today),
  );
  return valid.length === 0 ? null : valid.reduce((sum, { quantity }) => sum + quantity, 0);
};
