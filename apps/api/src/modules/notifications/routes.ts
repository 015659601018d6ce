import {
  countRecipientsRoute,
  listDeadLettersRoute,
  listMessagesRoute,
  markAllReadRoute,
  markReadRoute,
  readMessageRoute,
  resendLetterRoute,
  sendMessageRoute,
} from '@cabinet/contracts/notifications';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { markAllRead, markRead } from './mark-read.ts';
import { listDeadLetters, listMessages, readMessage } from './queries.ts';
import { resendLetter } from './resend.ts';
import { countRecipients, writeToPeople } from './write-to-people.ts';

export async function notificationRoutes(app: FastifyInstance): Promise<void> {
  mount(app, listMessagesRoute, { anyState: ['applicant'] }, (ctx, { query }) => listMessages(ctx, query));
  mount(app, readMessageRoute, { anyState: ['applicant'] }, (ctx, { params }) => readMessage(ctx, params.messageId));
  mount(app, markReadRoute, { anyState: ['applicant'] }, (ctx, { params }) => markRead(ctx, params.messageId));
  mount(app, markAllReadRoute, { anyState: ['applicant'] }, markAllRead);
  mount(app, countRecipientsRoute, ['officer'], (ctx, { query }) => countRecipients(ctx, query));
  mount(app, sendMessageRoute, ['officer'], (ctx, { body }) => writeToPeople(ctx, body));
  mount(app, listDeadLettersRoute, ['administrator'], (ctx, { query }) => listDeadLetters(ctx, query));
  mount(app, resendLetterRoute, ['administrator'], (ctx, { params }) => resendLetter(ctx, params.letterId));
}
