import type { PlainDate } from '@cabinet/contracts/dates';

/** So many devices of a class in so many years; null: no norm is set. */
export interface Norm {
  readonly quantity: number;
  readonly years: number;
}

/** A device that the person has been given. */
export interface GivenDevice {
  readonly classCode: string;
  readonly quantity: number;
  readonly issuedOn: PlainDate;
  /** The first day on which another may be given; null: no term was set. */
  readonly termEndsOn: PlainDate | null;
  /** Sold, given away or handed over: the right rests for the term after this one (R11). */
  readonly misused: boolean;
  readonly returned: boolean;
}

/** A line of the rehabilitation programme. */
export interface ProgrammeRight {
  readonly classCode: string;
  readonly quantity: number;
  /** The last day on which it holds; null: without a term. */
  readonly validUntil: PlainDate | null;
}

export interface DeviceRequest {
  readonly kind: 'supply' | 'replacement' | 'repair';
  readonly classCode: string;
  readonly quantity: number;
  /** A medical conclusion or a report on the device lets it be replaced before its term is over. */
  readonly earlyReason: boolean;
}

export interface DeviceSituation {
  readonly today: PlainDate;
  /** The person’s card in the databank is in force (D2). */
  readonly hasCard: boolean;
  /** On this ground the need is proved by a commission and not by a programme. */
  readonly programmeNeeded: boolean;
  readonly lines: readonly ProgrammeRight[];
  readonly norm: Norm | null;
  readonly devices: readonly GivenDevice[];
}

export type DeviceObstacle =
  | { readonly code: 'no_card' }
  | { readonly code: 'not_in_programme' }
  | { readonly code: 'programme_over'; readonly on: PlainDate }
  | { readonly code: 'more_than_programme'; readonly allowed: number }
  | { readonly code: 'term_runs'; readonly from: PlainDate }
  | { readonly code: 'right_rests'; readonly from: PlainDate }
  | { readonly code: 'nothing_to_mend' };

/** A day so many months later; the last of the month where that month is shorter. */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
};

/** An enterprise takes a repeated order at most so long before the term of the former device ends (R5). */
export const reorderMonths = 2;

/** The end of the term of use that begins on a day. */
export const termEnd = (issuedOn: PlainDate, norm: Norm | null): PlainDate | null =>
  norm && addMonths(issuedOn, norm.years * 12);

/** A programme may name a whole class, «12 22»: every device below it is meant. */
export const names = (line: { readonly classCode: string }, classCode: string): boolean =>
  line.classCode === classCode || classCode.startsWith(`${line.classCode} `);

const ofClass = (classCode: string) => (one: { readonly classCode: string }) => one.classCode === classCode;

/** The whole set of devices that a person may have at a time is given again when the term of the oldest ends. */
const inUse = ({ devices, today }: DeviceSituation, classCode: string): readonly GivenDevice[] =>
  devices
    .filter(ofClass(classCode))
    .filter(({ returned, termEndsOn }) => !returned && termEndsOn !== null && termEndsOn > today)
    .toSorted((one, other) => (one.termEndsOn ?? '').localeCompare(other.termEndsOn ?? ''));

const restUntil = ({ devices, norm, today }: DeviceSituation, classCode: string): PlainDate | null => {
  const ends = devices
    .filter(ofClass(classCode))
    .filter(({ misused }) => misused)
    .flatMap(({ termEndsOn }) => (termEndsOn && norm ? [addMonths(termEndsOn, norm.years * 12)] : []))
    .filter((day) => day > today);
  return ends.toSorted().at(-1) ?? null;
};

function programmeObstacle(situation: DeviceSituation, { classCode, quantity }: DeviceRequest): DeviceObstacle | null {
  if (!situation.programmeNeeded) return null;
  const lines = situation.lines.filter((line) => names(line, classCode));
  if (lines.length === 0) return { code: 'not_in_programme' };
  const valid = lines.filter(({ validUntil }) => validUntil === null || validUntil >= situation.today);
  if (valid.length === 0)
    return {
      code: 'programme_over',
      on:
        lines
          .map(({ validUntil }) => validUntil ?? '')
          .toSorted()
          .at(-1) ?? '',
    };
  const allowed = valid.reduce((sum, line) => sum + line.quantity, 0);
  return quantity > allowed ? { code: 'more_than_programme', allowed } : null;
}

function termObstacle(situation: DeviceSituation, request: DeviceRequest): DeviceObstacle | null {
  const { norm } = situation;
  const rests = restUntil(situation, request.classCode);
  if (rests) return { code: 'right_rests', from: rests };
  if (!norm || request.earlyReason) return null;
  const used = inUse(situation, request.classCode);
  const count = used.reduce((sum, { quantity }) => sum + quantity, 0);
  // A whole programme may name more than the norm gives: the norm counts what is in use.
  const over = count + request.quantity - Math.max(norm.quantity, request.quantity);
  if (over <= 0) return null;
  let freed = 0;
  for (const { quantity, termEndsOn } of used) {
    freed += quantity;
    const from = addMonths(termEndsOn ?? situation.today, -reorderMonths);
    if (freed >= over) return from > situation.today ? { code: 'term_runs', from } : null;
  }
  return null;
}

/** What stands between a person and a device of a class on this day; an empty list: they may apply. */
export function deviceObstacles(situation: DeviceSituation, request: DeviceRequest): readonly DeviceObstacle[] {
  if (!situation.hasCard) return [{ code: 'no_card' }];
  if (request.kind === 'repair')
    return situation.devices.some((device) => device.classCode === request.classCode && !device.returned)
      ? []
      : [{ code: 'nothing_to_mend' }];
  return [programmeObstacle(situation, request), termObstacle(situation, request)].filter((found) => found !== null);
}

/** By when a compensation is to be asked for after the payment: six months, twelve in martial law (R9). */
export const lastDayOfCompensation = (paidOn: PlainDate, inMartialLaw: boolean): PlainDate =>
  addMonths(paidOn, inMartialLaw ? 12 : 6);

interface Limit {
  /** Of one device; null: none is set. */
  readonly limitKopiykas: number | null;
  readonly isServiceMember: boolean;
  readonly quantity: number;
}

/** What is paid back, in kopiykas, of what was paid for all of them: the price within the limit, three times the limit for service members (R9). */
export const compensationOf = (priceKopiykas: number, { limitKopiykas, isServiceMember, quantity }: Limit): number =>
  limitKopiykas === null
    ? priceKopiykas
    : Math.min(priceKopiykas, limitKopiykas * quantity * (isServiceMember ? 3 : 1));
