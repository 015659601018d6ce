import type { AnswerTemplate, AnswerTemplateForm } from '@cabinet/contracts/consultation-inbox';
import { consultationProblems } from '@cabinet/contracts/consultations';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { belongsTo } from './policy.ts';

interface TemplateRow {
  readonly id: string;
  readonly officeId: string;
  readonly title: string;
  readonly text: string;
  readonly updatedAt: Date;
  readonly version: number;
}

/** Ready answers of one office; the words of the problem name the number. */
const mostTemplates = 200;

const toTemplate = ({ id, officeId, title, text, updatedAt, version }: TemplateRow): AnswerTemplate => ({
  id,
  officeId: officeId as OfficeId,
  title,
  text,
  updatedAt: updatedAt.toISOString(),
  version,
});

/** Ready answers of the officer's offices, or of one of them, by title. */
export async function listTemplates(
  ctx: Context,
  { officeId }: { readonly officeId?: OfficeId | undefined },
): Promise<{ items: AnswerTemplate[] }> {
  const { officeIds } = asRole(ctx.actor, 'officer');
  const rows = await ctx.db.answerTemplate.findMany({
    where: { officeId: { in: officeIds.filter((one) => officeId === undefined || one === officeId) } },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: 1000,
  });
  return { items: rows.map(toTemplate) };
}

export async function addTemplate(ctx: Context, form: AnswerTemplateForm): Promise<AnswerTemplate> {
  return write(ctx, 'consultations.add_template', async ({ tx, now, audit }) => {
    const { officeId } = form;
    if (!belongsTo(ctx.actor, officeId)) throw problem(commonProblems.notFound, { officeId });
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`templates ${officeId}`}, 0))`;
    if ((await tx.answerTemplate.count({ where: { officeId } })) >= mostTemplates)
      throw problem(consultationProblems.tooManyTemplates, { officeId });
    const row = await tx.answerTemplate.create({ data: { ...form, id: ctx.newId(), updatedAt: now } });
    audit({ subject: row.id, details: { officeId } });
    return toTemplate(row);
  });
}

async function findOwn(ctx: Context, tx: Pick<Transaction, 'answerTemplate'>, id: string): Promise<TemplateRow> {
  const row = await tx.answerTemplate.findUnique({ where: { id } });
  if (!row || !belongsTo(ctx.actor, row.officeId)) throw problem(commonProblems.notFound, { templateId: id });
  return row;
}

interface TemplateChange {
  readonly version: number;
  readonly title: string;
  readonly text: string;
}

export async function changeTemplate(
  ctx: Context,
  id: string,
  { version, title, text }: TemplateChange,
): Promise<AnswerTemplate> {
  return write(ctx, 'consultations.change_template', async ({ tx, now, audit }) => {
    await findOwn(ctx, tx, id);
    const changed = await tx.answerTemplate.updateMany({
      where: { id, version },
      data: { title, text, updatedAt: now, version: { increment: 1 } },
    });
    if (changed.count === 0) throw problem(commonProblems.staleVersion, { templateId: id, version });
    audit({ subject: id });
    return toTemplate(await findOwn(ctx, tx, id));
  });
}

export async function removeTemplate(ctx: Context, id: string): Promise<undefined> {
  await write(ctx, 'consultations.remove_template', async ({ tx, audit }) => {
    await findOwn(ctx, tx, id);
    await tx.answerTemplate.delete({ where: { id } });
    audit({ subject: id });
    return { removed: true };
  });
}
