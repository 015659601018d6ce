import type { Job } from '#platform/jobs/queue.ts';
import { feedbackAnswered } from './events.ts';
import { forgetFeedback } from './forget.ts';
import { sendAnswer } from './send-answer.ts';

export const feedbackJobs: readonly Job[] = [
  {
    name: 'feedback.send-answer',
    on: [feedbackAnswered.eventName],
    retryDelay: 10,
    run: (ctx, { feedbackId }) => sendAnswer(ctx, String(feedbackId)),
  },
  { name: 'feedback.forget', cron: '10 4 * * *', run: forgetFeedback },
];
