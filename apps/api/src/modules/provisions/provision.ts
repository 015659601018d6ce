import type { Enterprise, Provision, QueueReason } from '@cabinet/contracts/provisions';
import { OrderState, OutOfTurn } from '@cabinet/contracts/provisions';
import type { DeviceOrderId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import { problem } from '#platform/problem.ts';
import { applicationProblems } from '@cabinet/contracts/applications';
import { isShown } from '../catalogue/public.ts';
import type { DecidedCase } from '../applications/public.ts';
import { openWords } from './sealed.ts';

/** A class above which nobody has said to which of the official groups it belongs. */
const noGroup = '';

export type ProvisionKind = Provision['kind'];

/** What a decided case is to be provided with; throws applications.not_allowed_now where it is about money or papers. */
export function kindOf({ ask }: Pick<DecidedCase, 'ask'>): ProvisionKind {
  if (ask.paysBack || ask.kind === 'updateDocuments')
    throw problem(applicationProblems.notAllowedNow, { kind: ask.kind });
  return ask.kind;
}

/** The provision of a case; the first act on it makes it. */
export async function provisionOf(tx: Transaction, facts: DecidedCase) {
  const { applicationId, personId, officeId, submittedAt, wish } = facts;
  const found = await tx.provision.findUnique({ where: { applicationId } });
  if (found) return found;
  const deviceClass = await tx.productClass.findUnique({
    where: { code: wish.classCode },
    select: { groupCode: true },
  });
  return tx.provision.create({
    data: {
      ...{ applicationId, personId, officeId, registeredAt: submittedAt, kind: kindOf(facts) },
      ...{ classCode: wish.classCode, quantity: wish.quantity, groupCode: deviceClass?.groupCode ?? noGroup },
    },
  });
}

const withOrders = {
  moves: { orderBy: { id: 'desc' } },
  orders: { orderBy: { id: 'desc' } },
} as const;

export const readProvisionRow = (db: Pick<Transaction, 'provision'>, applicationId: string) =>
  db.provision.findUnique({ where: { applicationId }, include: withOrders });

type Row = NonNullable<Awaited<ReturnType<typeof readProvisionRow>>>;
type Reader = Pick<Transaction, 'office' | 'productClass'>;

/** What a class is called; one that the catalogue no longer has is called by its code. */
export async function deviceClassOf(db: Pick<Transaction, 'productClass'>, code: string) {
  const found = await db.productClass.findUnique({ where: { code }, select: { nameUk: true, nameEn: true } });
  return { code, name: { uk: found?.nameUk ?? code, en: found?.nameEn ?? code } };
}

const queueOf = ({ queuedAt, leftQueueAt, place, outOfTurn, moves }: Row): Provision['queue'] =>
  queuedAt === null || leftQueueAt !== null || place === null
    ? null
    : {
        place,
        since: queuedAt.toISOString(),
        outOfTurn: outOfTurn === null ? null : OutOfTurn.parse(outOfTurn),
        moves: moves.map((move) => ({
          at: move.at.toISOString(),
          place: move.place,
          reason: move.reason as QueueReason,
        })),
      };

/** As its owner and the Fund see it. */
export async function toProvision(db: Reader, secrets: Secrets, row: Row): Promise<Provision> {
  const offices = await db.office.findMany({
    where: { id: { in: row.orders.map(({ officeId }) => officeId) } },
    select: { id: true, nameUk: true, nameEn: true, phone: true },
  });
  const officeOf = new Map(offices.map((office) => [office.id, office]));
  const { number, referredAt, referralUntil } = row;
  return {
    deviceClass: await deviceClassOf(db, row.classCode),
    quantity: row.quantity,
    kind: row.kind as ProvisionKind,
    queue: queueOf(row),
    referral:
      number && referredAt && referralUntil
        ? { number, issuedAt: referredAt.toISOString(), until: referralUntil }
        : null,
    orders: row.orders.map(({ id, officeId, state, chosenAt, stageDueOn, declineReason }) => {
      const office = officeOf.get(officeId);
      return {
        id: id as DeviceOrderId,
        enterprise: { uk: office?.nameUk ?? '', en: office?.nameEn ?? '' },
        phone: office?.phone ?? '',
        state: OrderState.parse(state),
        chosenAt: chosenAt.toISOString(),
        stageDueOn,
        declineReason: openWords(secrets, id, 'declineReason', declineReason),
      };
    }),
  };
}

/** The whole of a provision after an act on it. */
export async function answerProvision(tx: Transaction, secrets: Secrets, applicationId: string): Promise<Provision> {
  const row = await readProvisionRow(tx, applicationId);
  if (!row) throw new Error(`Application ${applicationId} has no provision`);
  return toProvision(tx, secrets, row);
}

interface Sought {
  readonly classCode: string;
  readonly kind: ProvisionKind;
  /** Where the person lives. */
  readonly placeCode: string | null;
}

/** «UA» and the two digits of an oblast. */
const oblastOf = (placeCode: string): string => placeCode.slice(0, 4);

/** Enterprises that take referrals for a class: those whose products of it are shown, nearest first. */
export async function enterprisesFor(
  db: Pick<Transaction, 'office'>,
  { classCode, kind, placeCode }: Sought,
): Promise<Enterprise[]> {
  const offices = await db.office.findMany({
    where: {
      ...{ kind: 'enterprise', active: true },
      manufacturer: {
        ...{ active: true, takesReferrals: true },
        ...(kind === 'repair' ? { services: { has: 'repair' } } : { products: { some: { classCode, ...isShown } } }),
      },
    },
    include: { manufacturer: { select: { oblasts: true, leadTimeDays: true } } },
    orderBy: [{ nameUk: 'asc' }, { id: 'asc' }],
  });
  return offices
    .map(({ id, nameUk, nameEn, addressUk, addressEn, phone, textContact, manufacturer }) => ({
      officeId: id as Enterprise['officeId'],
      name: { uk: nameUk, en: nameEn },
      address: { uk: addressUk, en: addressEn },
      ...{ phone, textContact, leadTimeDays: manufacturer?.leadTimeDays ?? null },
      nearby:
        placeCode !== null && (manufacturer?.oblasts.some((code) => oblastOf(code) === oblastOf(placeCode)) ?? false),
    }))
    .toSorted((one, other) => Number(other.nearby) - Number(one.nearby));
}
