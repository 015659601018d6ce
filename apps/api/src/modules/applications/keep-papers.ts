import type { Context } from '#platform/context.ts';
import { decisionPaper } from '#platform/paper/decision.ts';
import type { Paper } from '#platform/paper/content.ts';
import { receiptPaper } from '#platform/paper/receipt.ts';
import { write } from '#platform/write.ts';
import { storeIssuedPaper } from '../documents/public.ts';
import { decisionOf, receiptOf, type Surroundings } from './papers.ts';
import { signatureOf } from './signature-of.ts';
import { readForHouse, type Whole } from './whole.ts';

type Kind = 'receipt' | 'decision';

async function surroundingsOf(ctx: Context, whole: Whole, kind: Kind): Promise<Surroundings> {
  const { row } = whole;
  const office = await ctx.db.office.findUniqueOrThrow({ where: { id: row.officeId } });
  const person = await ctx.db.person.findUniqueOrThrow({
    where: { id: row.personId },
    select: { account: { select: { language: true } } },
  });
  const officer = row.decidedById ? await ctx.db.staff.findUnique({ where: { accountId: row.decidedById } }) : null;
  return {
    language: person.account?.language === 'en' ? 'en' : 'uk',
    publicUrl: ctx.config.PUBLIC_URL,
    now: ctx.now(),
    office,
    position: { uk: officer?.positionUk ?? '', en: officer?.positionEn ?? '' },
    signature: (await signatureOf(ctx, whole, kind === 'decision' ? kind : 'application'))?.shown ?? null,
  };
}

interface Keeping {
  readonly kind: Kind;
  readonly paper: Paper;
  readonly causeKey: string;
}

const columnOf = { receipt: 'receiptId', decision: 'decisionPaperId' } as const;

async function keep(ctx: Context, { row }: Whole, { kind, paper, causeKey }: Keeping): Promise<void> {
  // A process that draws no paper does without the fonts and the PDF library: 15 MB.
  const { renderPaper } = await import('#platform/paper/paper.ts');
  const bytes = await renderPaper(paper);
  const fileName = `${kind}-${row.number}.pdf`;
  const documentId = await storeIssuedPaper(ctx, {
    personId: row.personId,
    kind,
    title: paper.title.slice(0, 120),
    fileName,
    bytes,
    causeKey,
  });
  const column = columnOf[kind];
  await write(ctx, 'applications.keep_paper', async ({ tx, audit, notify }) => {
    await tx.application.updateMany({
      // A decision's paper belongs to the decision it was made of, not to one made since.
      where: { id: row.id, ...(kind === 'decision' && { decidedAt: row.decidedAt }) },
      data: { [column]: documentId },
    });
    audit({ subject: row.id, details: { kind, documentId } });
    notify({ room: 'applications', id: row.id, personId: row.personId, officeId: row.officeId });
    return null;
  });
}

const decisions: ReadonlySet<string> = new Set(['approve', 'refuse', 'close']);

/** Makes the receipt after sending and the paper after a decision; the same event told twice makes one paper. */
export async function keepPapers(
  ctx: Context,
  { applicationId, act, eventId }: { applicationId: string; act: string; eventId: string },
): Promise<void> {
  const kind = act === 'submit' ? 'receipt' : decisions.has(act) ? 'decision' : null;
  const whole = kind && (await readForHouse(ctx, applicationId));
  if (!kind || !whole?.row.submittedAt) return;
  const around = await surroundingsOf(ctx, whole, kind);
  if (kind === 'receipt') {
    await keep(ctx, whole, {
      kind,
      paper: receiptPaper(receiptOf(whole, around, whole.row.submittedAt)),
      causeKey: eventId,
    });
    return;
  }
  const decision = decisionOf(whole, around);
  if (decision) await keep(ctx, whole, { kind, paper: decisionPaper(decision), causeKey: eventId });
}
