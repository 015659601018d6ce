import { defineEvent } from '#platform/events.ts';

export const feedbackReceived = defineEvent<{ feedbackId: string }>('feedback.received');
/** The answer waits to be sent to the address that was left. */
export const feedbackAnswered = defineEvent<{ feedbackId: string }>('feedback.answered');
