import { aFeedback } from '@cabinet/testkit/feedback';

/** Bodies of the doors of feedback. */
export const feedbackBodies: Readonly<Record<string, (known: { readonly proof: string }) => unknown>> = {
  'POST /feedback': ({ proof }) => ({ form: aFeedback(), proof }),
  'POST /managed-feedback/:feedbackId/settlement': () => ({
    version: 1,
    settlement: { outcome: 'closed', text: 'Виправлено' },
  }),
};
