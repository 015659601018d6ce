import type { PlainDate } from '@cabinet/contracts/dates';
import type { Answers, ServiceDefinition } from '@cabinet/contracts/service-definition';
import type { DeviceRequest } from './device-right.ts';

/**
 * The answers that a service whose form is a device is read by. A service without the question of a kind asks for a
 * supply; one without the question of a manner pays back when it asks for a price, and hands over otherwise.
 */
const keys = {
  kind: 'requestKind',
  manner: 'manner',
  early: 'early',
  ground: 'ground',
  paidOn: 'paidOn',
  price: 'price',
} as const;

/** What an application for a device asks for, as its answers say it. */
export interface DeviceAsk {
  readonly kind: DeviceRequest['kind'] | 'updateDocuments';
  /** Money for what was bought, instead of the device. */
  readonly paysBack: boolean;
  readonly earlyReason: boolean;
  /** The need is proved by the programme, and not by a commission. */
  readonly programmeNeeded: boolean;
  readonly isServiceMember: boolean;
  readonly isForChild: boolean;
  readonly paidOn: PlainDate | null;
  readonly priceKopiykas: number | null;
}

const kinds = ['supply', 'replacement', 'repair', 'updateDocuments'] as const;
const byProgramme: ReadonlySet<string> = new Set(['adultDisability', 'childDisability', 'workInjury']);
const ofChildren: ReadonlySet<string> = new Set(['childDisability', 'childMusculoskeletal']);

export function deviceAskOf({ questions }: Pick<ServiceDefinition, 'questions'>, answers: Answers): DeviceAsk {
  const asks = (key: string): boolean => questions.some((question) => question.key === key);
  const answer = (key: string) => (asks(key) ? answers[key] : undefined);
  const kind = kinds.find((one) => one === answer(keys.kind)) ?? 'supply';
  const chosen = answer(keys.ground);
  const grounds: readonly string[] = Array.isArray(chosen) ? chosen : [];
  const paidOn = answer(keys.paidOn);
  const price = answer(keys.price);
  return {
    kind,
    paysBack: kind === 'supply' && (asks(keys.manner) ? answer(keys.manner) === 'compensate' : asks(keys.price)),
    earlyReason: answer(keys.early) === true,
    programmeNeeded: grounds.every((ground) => byProgramme.has(ground)),
    isServiceMember: grounds.includes('serviceman'),
    isForChild: grounds.some((ground) => ofChildren.has(ground)),
    paidOn: typeof paidOn === 'string' ? paidOn : null,
    priceKopiykas: typeof price === 'number' ? price : null,
  };
}
