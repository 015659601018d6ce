import * as z from 'zod/mini';
import { longText, someText } from './applications.ts';

/** What an officer decides. */
export const DecisionFields = z.object({
  outcome: z.enum(['approved', 'refused', 'closed']),
  reason: someText,
  /** A refusal or closing names its legal ground. */
  ground: z.nullable(longText),
  /** The refusal is for something missing: allowed only when the pre-check finds it. */
  forIncompleteness: z._default(z.boolean(), false),
});
export type DecisionFields = z.infer<typeof DecisionFields>;
