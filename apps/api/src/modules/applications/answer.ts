import { type Application, applicationProblems } from '@cabinet/contracts/applications';
import type { FieldError } from '@cabinet/contracts/http/problem';
import type { InformationRequestId } from '@cabinet/contracts/ids';
import type { Context } from '#platform/context.ts';
import { fieldProblem } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { move } from './move.ts';
import { answerOwner } from './queries.ts';
import { stateAfter } from './requests.ts';
import type { Stop } from './rules.ts';
import { pinDocuments } from './submit.ts';
import { lacksOf, lockOwn, type Whole } from './whole.ts';

interface Given {
  readonly requestId: InformationRequestId;
  readonly text: string | null;
}

const openRequests = ({ row }: Whole) => row.requests.filter(({ state }) => state === 'open');

const textFor = (given: readonly Given[], requestId: string): string | null =>
  given.find((answer) => answer.requestId === requestId)?.text || null;

/** Whether what was asked has been done in the application itself since it was asked. */
const isDone = ({ row, attachments }: Whole, request: ReturnType<typeof openRequests>[number]): boolean => {
  const { kind, requirementCode, pointer, askedAt } = request;
  if (kind === 'explain') return false;
  if (kind === 'fix_field') {
    const fixes = row.events.filter(({ act, at }) => act === 'fixField' && Date.parse(at) >= Date.parse(askedAt));
    return fixes.some(({ text }) => pointer !== null && (text ?? '').split(' ').includes(pointer));
  }
  return attachments.some(
    (one) => one.requirementCode === requirementCode && one.replacedAt === null && one.addedAt > new Date(askedAt),
  );
};

const shortestAnswer = 3;

/** What is still without an answer; whoever cannot do what is asked explains it in words, and the officer decides. */
const unanswered = (ctx: Context, whole: Whole, given: readonly Given[]): Stop | null => {
  const silent = openRequests(whole).filter(
    (request) => !isDone(whole, request) && (textFor(given, request.id) ?? '').length < shortestAnswer,
  );
  const errors: FieldError[] = [
    ...silent.map(({ id }) => ({ pointer: `/requests/${id}`, code: 'applications.answer_missing' })),
    ...lacksOf(ctx, whole).map(({ incomplete: _incomplete, ...error }) => error),
  ];
  return errors.length > 0 ? { problem: applicationProblems.unansweredRequests, errors } : null;
};

const assertKnown = (whole: Whole, given: readonly Given[]): void => {
  const known = new Set(openRequests(whole).map(({ id }) => id));
  const stray = given.findIndex(({ requestId }) => !known.has(requestId));
  if (stray >= 0 && whole.row.state === 'needs_info') throw fieldProblem(`/answers/${stray}/requestId`, 'field.choice');
};

async function keepAnswers({ tx, now }: Writing, whole: Whole, given: readonly Given[]): Promise<void> {
  for (const { id } of openRequests(whole))
    await tx.informationRequest.update({
      where: { id },
      data: { state: stateAfter('answer'), answerText: textFor(given, id), answeredAt: now },
    });
}

/** F15: answers every open request and hands the application back to the same officer; the office's term runs again. */
export async function answerRequests(
  ctx: Context,
  id: string,
  { version, answers }: { version: number; answers: readonly Given[] },
): Promise<Application> {
  return write(ctx, 'applications.answer', async (writing) => {
    const whole = await lockOwn(ctx, writing.tx, id);
    assertKnown(whole, answers);
    const content = whole.row.state === 'needs_info' ? unanswered(ctx, whole, answers) : null;
    await move(ctx, writing, whole, 'answerInformation', { version, content });
    await keepAnswers(writing, whole, answers);
    await pinDocuments(writing.tx, whole);
    return answerOwner(ctx, writing.tx, id);
  });
}
