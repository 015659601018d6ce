import {
  type CommonQuestion,
  type CommonQuestionForm,
  commonQuestionProblems,
  type ManagedCommonQuestion,
} from '@cabinet/contracts/common-questions';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { write } from '#platform/write.ts';

/** The words of the problem name the number. */
const mostQuestions = 300;

const shown = {
  id: true,
  topicCodes: true,
  questionUk: true,
  questionEn: true,
  answerUk: true,
  answerEn: true,
} as const;
const managed = { ...shown, position: true, active: true, version: true } as const;
const order = [{ position: 'asc' }, { id: 'asc' }] as const;

/** G11: what people often ask, of one topic or of all. */
export async function listCommonQuestions(
  ctx: Context,
  { topic }: { readonly topic?: string | undefined },
): Promise<{ items: CommonQuestion[] }> {
  const where = { active: true, ...(topic && { topicCodes: { has: topic } }) };
  return { items: await ctx.db.commonQuestion.findMany({ where, select: shown, orderBy: [...order] }) };
}

/** Every question, the hidden ones too. */
export const listManagedQuestions = async (ctx: Context): Promise<{ items: ManagedCommonQuestion[] }> => ({
  items: await ctx.db.commonQuestion.findMany({ select: managed, orderBy: [...order] }),
});

async function assertTopics(tx: Pick<Transaction, 'topic'>, codes: readonly string[], base: string): Promise<void> {
  const rows = await tx.topic.findMany({ where: { code: { in: [...codes] } }, select: { code: true } });
  const known = new Set(rows.map(({ code }) => code));
  const errors = codes.flatMap((code, place) =>
    known.has(code) ? [] : [{ pointer: `${base}/topicCodes/${place}`, code: 'field.choice' }],
  );
  if (errors.length > 0) throw problemWith(commonProblems.invalidRequest, { errors });
}

export async function addCommonQuestion(ctx: Context, form: CommonQuestionForm): Promise<ManagedCommonQuestion> {
  return write(ctx, 'consultations.add_common_question', async ({ tx, audit }) => {
    await assertTopics(tx, form.topicCodes, '');
    if ((await tx.commonQuestion.count()) >= mostQuestions) throw problem(commonQuestionProblems.tooMany);
    const row = await tx.commonQuestion.create({ data: { ...form, id: ctx.newId() }, select: managed });
    audit({ subject: row.id });
    return row;
  });
}

interface QuestionChange {
  readonly version: number;
  readonly question: CommonQuestionForm;
}

/** Changes, hides or shows a question. */
export async function changeCommonQuestion(
  ctx: Context,
  id: string,
  { version, question }: QuestionChange,
): Promise<ManagedCommonQuestion> {
  return write(ctx, 'consultations.change_common_question', async ({ tx, audit }) => {
    const known = await tx.commonQuestion.findUnique({ where: { id }, select: { id: true } });
    if (!known) throw problem(commonProblems.notFound, { questionId: id });
    await assertTopics(tx, question.topicCodes, '/question');
    const changed = await tx.commonQuestion.updateMany({
      where: { id, version },
      data: { ...question, version: { increment: 1 } },
    });
    if (changed.count === 0) throw problem(commonProblems.staleVersion, { questionId: id, version });
    audit({ subject: id, details: { active: question.active } });
    return tx.commonQuestion.findUniqueOrThrow({ where: { id }, select: managed });
  });
}
