import { type ExtractOrder, extractProblems, extractWorkingDays, type OwnExtract } from '@cabinet/contracts/extracts';
import { registryProblems } from '@cabinet/contracts/registry';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { shortNumberOf } from '@cabinet/domain/short-number';
import { addTerm } from '@cabinet/domain/terms';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { assertTurn } from '#platform/turns.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { write } from '#platform/write.ts';
import { workCalendarFor } from '../administration/public.ts';
import { cardOfPerson } from '../registry/public.ts';
import { toOwn } from './rows.ts';

/** One a day is much; whoever was refused may order again at once. */
const orders = { windowMs: 24 * 3_600_000, most: 10 } as const;

const sequenceText = `select nextval(pg_get_serial_sequence('card_extract', 'sequence'))::int as sequence`;

async function nextPlace(tx: Transaction): Promise<number> {
  const { rows } = await sqlOf(tx).query<{ sequence: number }>({
    name: 'extracts.sequence',
    text: sequenceText,
    values: [],
  });
  const [place] = rows;
  if (!place) throw new Error('The sequence of extracts answered no row');
  return place.sequence;
}

/** An office that is open and issues extracts. */
async function findOffice(tx: Transaction, officeId: string) {
  const office = await tx.office.findFirst({ where: { id: officeId, kind: 'social_protection', active: true } });
  if (!office) throw fieldProblem('/officeId', 'field.choice');
  return office;
}

/** The card an extract is made of. */
async function assertCard(ctx: Context, tx: Transaction, personId: string): Promise<{ readonly id: string }> {
  const card = await cardOfPerson({ db: tx, secrets: ctx.secrets }, personId);
  if (!card) throw problem(extractProblems.noCard, { personId });
  if (!card.isActive) throw problem(registryProblems.cardClosed, { cardId: card.id });
  return card;
}

/** D4: orders an extract from one's own card. */
export async function orderExtract(ctx: Context, { officeId, withDiagnosis }: ExtractOrder): Promise<OwnExtract> {
  const { personId } = asRole(ctx.actor, 'applicant');
  await assertTurn(ctx, `extract-orders:${personId}`, orders);
  return write(ctx, 'extracts.order', async ({ tx, now, audit, notify }) => {
    const card = await assertCard(ctx, tx, personId);
    const office = await findOffice(tx, officeId);
    const calendar = await workCalendarFor(tx, officeId);
    const sequence = await nextPlace(tx);
    const row = await tx.cardExtract.create({
      data: {
        ...{ id: ctx.newId(), sequence, number: shortNumberOf('extract', sequence), personId, cardId: card.id },
        ...{ officeId, state: 'ordered', withDiagnosis, orderedAt: now },
        dueOn: addTerm(kyivDate(now), { value: extractWorkingDays, unit: 'workDays' }, calendar),
      },
    });
    audit({ subject: row.id, details: { cardId: card.id, officeId, withDiagnosis } });
    notify({ room: 'extracts', id: row.id, personId, officeId });
    return toOwn(ctx, row, { now, office: { uk: office.nameUk, en: office.nameEn } });
  }).catch((refusal: unknown) => {
    throw violatedIndex(refusal) === 'card_extract_open' ? problem(extractProblems.underWay, { personId }) : refusal;
  });
}
