import * as z from 'zod/mini';
import { FeedbackForm } from './feedback.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { requiring } from './refusal.ts';
import { storable } from './storable.ts';

// Apart from the form that everybody fills in, so that the public page does not carry what staff need.

export const feedbackProblems = defineProblems({
  settled: { code: 'feedback.settled', status: 409 },
});

export const FeedbackState = z.enum(['new', 'answered', 'closed'], { error: 'field.choice' });
export type FeedbackState = z.infer<typeof FeedbackState>;

/** A line of the list: nothing in it is personal. */
export const FeedbackLine = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  state: FeedbackState,
  /** How the person wants to be answered. */
  reply: z.enum(['none', 'email', 'phone']),
});
export type FeedbackLine = z.infer<typeof FeedbackLine>;

export const FeedbackDetail = z.object({
  ...FeedbackLine.shape,
  version: Version,
  /** Language of the page that the person wrote on. */
  language: z.enum(['uk', 'en']),
  form: FeedbackForm,
  settled: z.nullable(
    z.object({
      at: z.iso.datetime(),
      by: z.string(),
      text: z.string(),
      /** Of the letter with the answer; null when none was to be sent. */
      letter: z.nullable(z.enum(['queued', 'sent', 'failed'])),
    }),
  ),
});
export type FeedbackDetail = z.infer<typeof FeedbackDetail>;

const OneFeedback = z.object({ feedbackId: z.uuid() });

export const longestReply = 3000;

/** Answered: the person was told this, by letter when they left an address. Closed: why nobody is told anything. */
export const FeedbackSettlement = z.object({
  outcome: z.enum(['answered', 'closed'], { error: 'field.choice' }),
  text: z.string().check(
    z.overwrite(storable),
    z.trim(),
    z.maxLength(longestReply),
    requiring((text) => text.length >= 3, 'feedback.reply_missing'),
  ),
});
export type FeedbackSettlement = z.infer<typeof FeedbackSettlement>;

export const listFeedbackRoute = defineRoute({
  method: 'GET',
  path: '/managed-feedback',
  summary: 'What people told of the accessibility of the site, newest first',
  query: z.extend(PageQuery, { state: z.optional(FeedbackState) }),
  status: 200,
  response: pageOf(FeedbackLine),
  problems: [],
});
export const readFeedbackRoute = defineRoute({
  method: 'GET',
  path: '/managed-feedback/:feedbackId',
  summary: 'What one person told; who opened it is recorded',
  params: OneFeedback,
  status: 200,
  response: FeedbackDetail,
  problems: [commonProblems.notFound],
});
export const settleFeedbackRoute = defineRoute({
  method: 'POST',
  path: '/managed-feedback/:feedbackId/settlement',
  summary: 'Answer it, or close it with a reason',
  params: OneFeedback,
  body: z.object({ version: Version, settlement: FeedbackSettlement }),
  status: 200,
  response: FeedbackDetail,
  problems: [
    commonProblems.notFound,
    commonProblems.staleVersion,
    commonProblems.invalidRequest,
    feedbackProblems.settled,
  ],
});
