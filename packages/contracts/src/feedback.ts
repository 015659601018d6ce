import * as z from 'zod/mini';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { identityProblems } from './identity.ts';
import { EmailAddress, PhoneNumber } from './people.ts';
import { requiring } from './refusal.ts';
import { storable } from './storable.ts';

/** What people use the pages with. */
export const aids = [
  'screen_reader',
  'braille_display',
  'magnifier',
  'keyboard',
  'voice_control',
  'switch',
  'other',
] as const;
export const Aid = z.enum(aids, { error: 'field.choice' });
export type Aid = z.infer<typeof Aid>;

export const longestFeedback = 3000;

const isSaid = (text: string): boolean => text.length >= 3;

/** What did not work, where, with what, and how to answer. */
export const FeedbackForm = z.object({
  text: z
    .string()
    .check(z.overwrite(storable), z.trim(), z.maxLength(longestFeedback), requiring(isSaid, 'feedback.text_missing')),
  /** An address or the name of a page, as the person tells it. */
  page: z._default(z.string().check(z.overwrite(storable), z.trim(), z.maxLength(300)), ''),
  aids: z._default(z.array(Aid).check(z.maxLength(aids.length)), []),
  reply: z.discriminatedUnion('by', [
    z.object({ by: z.literal('none') }),
    z.object({ by: z.literal('email'), email: EmailAddress }),
    z.object({ by: z.literal('phone'), phone: PhoneNumber }),
  ]),
});
export type FeedbackForm = z.infer<typeof FeedbackForm>;

/** Open to everybody: the device pays with a proof of work, so nobody has to read a picture. */
export const leaveFeedbackRoute = defineRoute({
  method: 'POST',
  path: '/feedback',
  summary: 'Tell that something on the site cannot be used',
  body: z.object({ form: FeedbackForm, proof: z.string().check(z.minLength(10), z.maxLength(4000)) }),
  status: 201,
  response: z.object({ id: z.uuid() }),
  problems: [commonProblems.invalidRequest, commonProblems.tooManyRequests, identityProblems.proofWrong],
});
