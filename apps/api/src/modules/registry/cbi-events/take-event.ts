import { createHash } from 'node:crypto';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { type RegistryEvent, registryEventProblems } from '@cabinet/contracts/registry-events';
import { parseShortNumber } from '@cabinet/domain/short-number';
import type { Transaction } from '@cabinet/db/open-database';
import { indexes } from '@cabinet/secrets/sealed-card';
import { sameSecret, type Secrets } from '@cabinet/secrets/secrets';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { eventTaken } from '../events.ts';

interface Taken {
  readonly eventId: string;
  readonly repeated: boolean;
}

const place = (id: string) => ({ table: 'registry_event', id, column: 'said' });

/** Throws common.not_found where no integrator is expected, registry.event_key_wrong for another key. */
function assertIntegrator({ config }: Context, authorization: string | null): void {
  const key = config.CBI_EVENTS_KEY;
  if (key === undefined) throw problem(commonProblems.notFound);
  if (authorization === null || !sameSecret(authorization, `Bearer ${key}`))
    throw problem(registryEventProblems.wrongKey);
}

/** Whose card it is: of several under one number that which has an account. Throws registry.event_of_nobody. */
async function findSubject(tx: Transaction, secrets: Secrets, event: RegistryEvent): Promise<string> {
  const { cardNumber, taxId, eventId } = event;
  const by =
    taxId === null
      ? { number: parseShortNumber(cardNumber ?? '') ?? '' }
      : { taxIdIndex: indexes(secrets).taxId(taxId) };
  const cards = await tx.registryCard.findMany({
    where: { ...by, state: 'active' },
    select: { id: true, provedBy: true },
    orderBy: { id: 'asc' },
    take: 5,
  });
  const card = cards.find(({ provedBy }) => provedBy !== null) ?? cards[0];
  if (!card) throw problem(registryEventProblems.unknownCard, { eventId });
  return card.id;
}

/** D3: takes an event of the databank; sent again, by however many at once, it is one. */
export async function takeEvent(ctx: Context, event: RegistryEvent, authorization: string | null): Promise<Taken> {
  assertIntegrator(ctx, authorization);
  const { eventId: id, kind, occurredAt } = event;
  const bodyHash = new Uint8Array(createHash('sha256').update(JSON.stringify(event)).digest());
  const asIntegrator: Context = { ...ctx, actor: { role: 'system', job: 'cbi.events' }, intention: null };
  return write(asIntegrator, 'registry.take_event', async ({ tx, now, audit, publish }) => {
    const cardId = await findSubject(tx, ctx.secrets, event);
    const said = ctx.secrets.seal(place(id), JSON.stringify(event.text));
    const row = { id, cardId, kind, bodyHash, said, occurredAt: new Date(occurredAt), takenAt: now };
    // Of those who send it at once the second waits here until the first is in.
    const { count } = await tx.registryEvent.createMany({ data: [row], skipDuplicates: true });
    if (count === 1) publish(eventTaken({ eventId: id }));
    else {
      const first = await tx.registryEvent.findUniqueOrThrow({ where: { id } });
      if (!Buffer.from(first.bodyHash).equals(bodyHash)) throw problem(registryEventProblems.differs, { eventId: id });
    }
    audit({ subject: cardId, details: { eventId: id, kind, repeated: count === 0 } });
    return { eventId: id, repeated: count === 0 };
  });
}

interface EventTold {
  /** Null: nobody has an account to be told in. */
  readonly personId: string | null;
  readonly kind: string;
  readonly text: { readonly uk: string; readonly en: string };
}

/** What an event says and to whom. */
export async function openEvent({ db, secrets }: Pick<Context, 'db' | 'secrets'>, id: string): Promise<EventTold> {
  const { kind, said, card } = await db.registryEvent.findUniqueOrThrow({
    where: { id },
    include: { card: { select: { personId: true, provedBy: true } } },
  });
  // Boundary: what lies here was sealed by takeEvent().
  // Who only knew a certificate hears nothing of the card’s person.
  const personId = card.provedBy === null ? null : card.personId;
  return { personId, kind, text: JSON.parse(secrets.open(place(id), said)) as EventTold['text'] };
}
