import { commonProblems, type FieldError } from '@cabinet/contracts/http/problem';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { cardTopics } from '@cabinet/contracts/card-topics';
import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { isWorkingDay, type WorkCalendar } from '@cabinet/domain/calendar';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write, type Writing } from '#platform/write.ts';
import { workCalendarFor } from '../administration/public.ts';
import { sealCard } from './card.ts';
import { move } from './move.ts';
import { settleRequests } from './requests.ts';
import { answerOffice } from './review.ts';
import { lockForReview } from './whole.ts';

interface Question {
  readonly kind: 'add_document' | 'replace_document' | 'fix_field' | 'explain';
  readonly requirementCode: string | null;
  readonly pointer: string | null;
  readonly text: string;
}

interface Asking {
  readonly version: number;
  readonly dueOn: string;
  readonly requests: readonly Question[];
}

/** How long an applicant may be waited for. */
const longestWaitDays = 30;

const dueErrors = (dueOn: string, today: string, calendar: WorkCalendar): FieldError[] => {
  const pointer = '/dueOn';
  if (dueOn <= today) return [{ pointer, code: 'applications.due_not_ahead' }];
  if (dueOn > addDays(today, longestWaitDays))
    return [{ pointer, code: 'applications.due_too_far', params: { maximum: longestWaitDays } }];
  return isWorkingDay(dueOn, calendar) ? [] : [{ pointer, code: 'applications.due_not_working_day' }];
};

const fields = new Set(['/objectName', '/objectAddress', '/representative']);

const isTopic = ({ form }: ServiceDefinition, pointer: string): boolean =>
  form === 'registryCard' && cardTopics.some((topic) => `/card/${topic}` === pointer);

const questionErrors = (
  definition: ServiceDefinition,
  { kind, requirementCode, pointer }: Question,
  place: number,
): FieldError[] => {
  if (kind === 'fix_field') {
    const known =
      pointer !== null &&
      (fields.has(pointer) ||
        isTopic(definition, pointer) ||
        definition.questions.some(({ key }) => `/answers/${key}` === pointer));
    return known ? [] : [{ pointer: `/requests/${place}/pointer`, code: 'applications.pointer_unknown' }];
  }
  if (kind === 'explain') return [];
  const known = definition.documents.some(
    ({ code, preparedBy }) => code === requirementCode && preparedBy === 'applicant',
  );
  return known ? [] : [{ pointer: `/requests/${place}/requirementCode`, code: 'applications.slot_unknown' }];
};

async function keepQuestions(
  ctx: Context,
  { tx, now }: Writing,
  applicationId: string,
  { dueOn, requests }: Asking,
): Promise<void> {
  const { accountId, name } = asRole(ctx.actor, 'officer');
  await tx.informationRequest.createMany({
    data: requests.map(({ kind, requirementCode, pointer, text }) => ({
      id: ctx.newId(),
      applicationId,
      kind,
      text,
      dueOn,
      state: 'open',
      askedById: accountId,
      askedByName: name,
      askedAt: now,
      requirementCode: kind === 'add_document' || kind === 'replace_document' ? requirementCode : null,
      pointer: kind === 'fix_field' ? pointer : null,
    })),
  });
}

/** Asks the applicant for something that is named and dated; the term of the office stands still until the answer. */
export async function askForInformation(ctx: Context, id: string, asking: Asking): Promise<ReviewedApplication> {
  return write(ctx, 'applications.ask', async (writing) => {
    const { tx, now } = writing;
    const whole = await lockForReview(ctx, tx, id);
    const calendar = await workCalendarFor(tx, whole.row.officeId);
    const errors = [
      ...dueErrors(asking.dueOn, kyivDate(now), calendar),
      ...asking.requests.flatMap((question, place) => questionErrors(whole.row.definition, question, place)),
    ];
    const content = errors.length > 0 ? { problem: commonProblems.invalidRequest, errors } : null;
    const { answers, objectName, objectAddress } = whole.row;
    const handedCard = whole.card && sealCard(ctx.secrets, id, 'handedCard', whole.card);
    const columns = { handed: { answers, objectName, objectAddress }, handedCard };
    const reason = asking.requests.map(({ text }) => text).join('\n');
    await move(ctx, writing, whole, 'requestInformation', { version: asking.version, reason, content, columns });
    await settleRequests(tx, id, 'close');
    await keepQuestions(ctx, writing, id, asking);
    return answerOffice(ctx, tx, id);
  });
}
