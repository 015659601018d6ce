import { type Application, applicationProblems, type createApplicationRoute } from '@cabinet/contracts/applications';
import type { BodyOf } from '@cabinet/contracts/http/route';
import type { PersonId } from '@cabinet/contracts/ids';
import type { CardDraft } from '@cabinet/contracts/registry-card';
import type { Answers } from '@cabinet/contracts/service-definition';
import { shortNumber } from '@cabinet/domain/short-number';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { assertOwnConsultation } from '../consultations/public.ts';
import { cardOfProfile } from '../registry/public.ts';
import { findOffering, type Offering } from '../services/public.ts';
import { sealCard } from './card.ts';
import { answerOwner } from './queries.ts';
import { addEntry } from './timeline.ts';

interface Beginning {
  readonly offering: Offering;
  readonly officeId: string;
  readonly personId: PersonId;
  readonly act: 'create' | 'copy';
  readonly answers?: Answers;
  readonly submittedBy?: string;
  readonly objectName?: string | null;
  readonly objectAddress?: string | null;
  readonly copiedFromId?: string;
  readonly consultationId?: string | undefined;
  readonly card?: CardDraft | null;
}

/** Drafts of one person at a time; the words of the problem name the number. */
const mostDrafts = 20;

async function assertRoomForDraft(tx: Transaction, personId: string): Promise<void> {
  // Drafts begun at the same time wait for each other here, so that none is counted too early.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`drafts ${personId}`}, 0))`;
  const drafts = await tx.application.count({ where: { personId, state: 'draft' } });
  if (drafts >= mostDrafts) throw problem(applicationProblems.tooManyDrafts, { drafts });
}

/** Stores an empty or copied draft with a number of its own; answers its id. Throws applications.too_many_drafts. */
export async function beginDraft(
  ctx: Context,
  { tx, now, audit, notify }: Writing,
  beginning: Beginning,
): Promise<string> {
  const { offering, officeId, personId, act, answers = {}, consultationId = null, card = null, ...copied } = beginning;
  await assertRoomForDraft(tx, personId);
  const id = ctx.newId();
  const [place] = await tx.$queryRaw<
    { sequence: number }[]
  >`select nextval(pg_get_serial_sequence('application', 'sequence'))::int as sequence`;
  if (!place) throw new Error('The sequence of applications gave no number');
  await tx.application.create({
    data: {
      id,
      sequence: place.sequence,
      number: shortNumber(place.sequence),
      personId,
      officeId,
      state: 'draft',
      answers,
      serviceId: offering.serviceId,
      revisionId: offering.revisionId,
      createdAt: now,
      updatedAt: now,
      consultationId,
      ...(card && { card: sealCard(ctx.secrets, id, 'card', card) }),
      ...copied,
    },
  });
  await addEntry(ctx, tx, { applicationId: id, at: now, act, toState: 'draft' });
  audit({ subject: id, details: { service: offering.definition.code } });
  notify({ room: 'applications', id, personId, officeId: null });
  return id;
}

/** F1: begins a draft for a service that the office offers today; of the consultation that led here, if one did. */
export async function createApplication(
  ctx: Context,
  { serviceCode, officeId, consultationId }: BodyOf<typeof createApplicationRoute>,
): Promise<Application> {
  const { personId } = asRole(ctx.actor, 'applicant');
  return write(ctx, 'applications.create', async (writing) => {
    const offering = await findOffering(writing.tx, serviceCode, officeId);
    if (consultationId !== undefined) await assertOwnConsultation(writing.tx, personId, consultationId);
    const asksCard = offering.definition.form === 'registryCard';
    const card = asksCard ? await cardOfProfile(ctx, writing.tx, personId) : null;
    const id = await beginDraft(ctx, writing, { offering, officeId, personId, act: 'create', consultationId, card });
    return answerOwner(ctx, writing.tx, id);
  });
}
