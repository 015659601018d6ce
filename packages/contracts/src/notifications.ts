import * as z from 'zod/mini';
import { SentState } from './applications.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { ApplicationId, MessageId, OfficeId } from './ids.ts';
import { ServiceCode } from './services.ts';

export const notificationProblems = defineProblems({
  nobodyToWrite: { code: 'notifications.nobody_to_write', status: 422 },
  notDead: { code: 'notifications.not_dead', status: 409 },
});

export const Message = z.object({
  id: MessageId,
  subject: z.string(),
  body: z.string(),
  senderName: z.string(),
  /** 'system' or the role of a person. */
  senderRole: z.string(),
  /** A page of the cabinet: /cabinet/applications/… */
  link: z.nullable(z.string()),
  createdAt: z.string(),
  readAt: z.nullable(z.string()),
});
export type Message = z.infer<typeof Message>;

const OneMessage = z.object({ messageId: MessageId });

export const listMessagesRoute = defineRoute({
  method: 'GET',
  path: '/messages',
  summary: 'My messages, newest first',
  query: z.extend(PageQuery, { unread: z.optional(z.enum(['true', 'false'])) }),
  status: 200,
  response: z.extend(pageOf(Message), { unread: z.int() }),
  problems: [commonProblems.signInRequired],
});
export const readMessageRoute = defineRoute({
  method: 'GET',
  path: '/messages/:messageId',
  summary: 'One message',
  params: OneMessage,
  status: 200,
  response: Message,
  problems: [commonProblems.notFound],
});
export const markReadRoute = defineRoute({
  method: 'POST',
  path: '/messages/:messageId/read',
  summary: 'Mark a message as read',
  params: OneMessage,
  status: 200,
  response: Message,
  problems: [commonProblems.notFound],
});
export const markAllReadRoute = defineRoute({
  method: 'POST',
  path: '/messages/read-all',
  summary: 'Mark all my messages as read',
  status: 200,
  response: z.object({ read: z.int() }),
  problems: [commonProblems.signInRequired],
});

const Group = {
  officeId: OfficeId,
  serviceCode: z.nullable(ServiceCode),
  state: z.nullable(SentState),
};

/** J8: how many people a message to a group would reach now; asked before it is sent. */
export const countRecipientsRoute = defineRoute({
  method: 'GET',
  path: '/messages/recipients-count',
  summary: 'How many applicants a message to this group would reach',
  query: z.object({
    officeId: OfficeId,
    serviceCode: z.optional(ServiceCode),
    state: z.optional(SentState),
  }),
  status: 200,
  response: z.object({ recipients: z.int() }),
  problems: [commonProblems.notFound, commonProblems.malformedRequest],
});

/** J8: to the applicant of one application, or to everybody whose application fits the filter within the sender's offices. */
export const sendMessageRoute = defineRoute({
  method: 'POST',
  path: '/messages',
  summary: 'Write to an applicant or to a filtered group',
  body: z.object({
    to: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('application'), applicationId: ApplicationId }),
      z.object({ kind: z.literal('group'), ...Group }),
    ]),
    subject: z.string().check(z.trim(), z.minLength(3), z.maxLength(150)),
    body: z.string().check(z.trim(), z.minLength(3), z.maxLength(4000)),
  }),
  status: 201,
  response: z.object({ recipients: z.int() }),
  problems: [commonProblems.notFound, notificationProblems.nobodyToWrite, commonProblems.invalidRequest],
});

/** A letter that could not be sent. The address is masked. */
export const DeadLetter = z.object({
  id: z.uuid(),
  kind: z.string(),
  to: z.string(),
  attempts: z.int(),
  lastError: z.nullable(z.string()),
  createdAt: z.string(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;
export const listDeadLettersRoute = defineRoute({
  method: 'GET',
  path: '/dead-letters',
  summary: 'E-mail that could not be sent after all attempts',
  query: PageQuery,
  status: 200,
  response: pageOf(DeadLetter),
  problems: [commonProblems.notAllowed],
});
export const resendLetterRoute = defineRoute({
  method: 'POST',
  path: '/dead-letters/:letterId/resend',
  summary: 'Try again to send a dead letter',
  params: z.object({ letterId: z.uuid() }),
  status: 202,
  response: z.object({ queued: z.literal(true) }),
  problems: [commonProblems.notFound, notificationProblems.notDead],
});
