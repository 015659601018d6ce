import * as z from 'zod/mini';
import { Bilingual } from './service-definition.ts';

/** Who performs an act. 'system' is the cabinet itself: a timer or a job. */
export const Performer = z.enum(['applicant', 'officer', 'administrator', 'editor', 'system']);
export type Performer = z.infer<typeof Performer>;

/** What happens to the term of the decision. 'none': the machine has no term or the act leaves it as it was. */
export const ClockEffect = z.enum(['run', 'pause', 'stop', 'none']);
export type ClockEffect = z.infer<typeof ClockEffect>;

/** Whose time is counted from now on in the clock ledger. */
export const ClockOwner = z.enum(['office', 'applicant', 'thirdParty', 'law']);
export type ClockOwner = z.infer<typeof ClockOwner>;

export const PublishedState = z.object({
  code: z.string(),
  label: Bilingual,
  /** What the state means, in plain words. */
  meaning: Bilingual,
  /** What happens next, and who acts. */
  next: Bilingual,
  /** The one thing the person can do now, as a button; null when there is nothing to press. */
  action: z.nullable(z.object({ code: z.string(), label: Bilingual })),
  final: z.boolean(),
});
export type PublishedState = z.infer<typeof PublishedState>;

export const PublishedAct = z.object({
  code: z.string(),
  label: Bilingual,
  from: z.array(z.string()),
  /** Null: the state stays as it is, another thing changes. */
  to: z.nullable(z.string()),
  who: z.array(Performer),
  /** Name of the rule about this very thing that is asked before the act; null: state and role are enough. */
  guard: z.nullable(z.string()),
  reasonRequired: z.boolean(),
  clock: z.object({ effect: ClockEffect, owner: z.nullable(ClockOwner) }),
  /** Code of the message template sent to the applicant; null: nothing is sent. */
  message: z.nullable(z.string()),
  /** Question asked before the act is done; null: it can be undone, nothing is asked. */
  confirm: z.nullable(Bilingual),
});
export type PublishedAct = z.infer<typeof PublishedAct>;

/** A state machine as GET /api/v1/workflows shows it; guards, buttons, documentation and tests read the same one. */
export const PublishedMachine = z.object({
  code: z.string(),
  name: Bilingual,
  initial: z.string(),
  states: z.array(PublishedState),
  acts: z.array(PublishedAct),
});
export type PublishedMachine = z.infer<typeof PublishedMachine>;
