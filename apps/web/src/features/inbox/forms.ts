import { InformationRequestKind } from '@cabinet/contracts/applications';
import { PlainDate } from '@cabinet/contracts/dates';
import { requiring } from '@cabinet/contracts/refusal';
import * as z from 'zod/mini';

const hasThreeLetters = (text: string): boolean => text.length >= 3;

/** Words of an officer that somebody will read: at least three characters. */
export const SomeText = z
  .string()
  .check(z.trim(), z.maxLength(4000), requiring(hasThreeLetters, 'applications.text_missing'));

const MaybeText = z._default(z.string().check(z.trim(), z.maxLength(4000)), '');

export const NoteForm = z.object({ text: SomeText });
export const ReasonForm = z.object({ reason: SomeText });
export const SuspensionForm = z.object({ owner: z.enum(['thirdParty', 'law']), reason: SomeText });
export const AppealForm = z.object({ outcome: z.enum(['upheld', 'set_aside']), reason: SomeText });

/** A message has the limits of the notifications room. */
export const MessageForm = z.object({
  subject: z.string().check(z.trim(), z.maxLength(150), requiring(hasThreeLetters, 'applications.text_missing')),
  body: SomeText,
});

export const VerdictForm = z.object({ verdict: z.enum(['accepted', 'needs_rework']), remark: MaybeText }).check(
  z.refine(({ verdict, remark }) => verdict === 'accepted' || hasThreeLetters(remark), {
    path: ['remark'],
    error: 'applications.text_missing',
  }),
);

const QuestionForm = z
  .object({ kind: InformationRequestKind, requirementCode: MaybeText, pointer: MaybeText, text: SomeText })
  .check(
    z.refine(({ kind, requirementCode }) => !kind.endsWith('_document') || requirementCode !== '', {
      path: ['requirementCode'],
      error: 'applications.slot_unknown',
    }),
    z.refine(({ kind, pointer }) => kind !== 'fix_field' || pointer !== '', {
      path: ['pointer'],
      error: 'applications.pointer_unknown',
    }),
  );

export const RequestForm = z.object({
  dueOn: PlainDate,
  requests: z.array(QuestionForm).check(z.minLength(1), z.maxLength(20)),
});
export type RequestForm = z.infer<typeof RequestForm>;

/** The choice of a new card, though the databank has some that are alike. */
export const newCard = 'new';

/** The choice of an own legal ground, written in words. */
export const ownGround = 'own';

export const DecisionForm = z
  .object({
    outcome: z.enum(['approved', 'refused', 'closed']),
    forIncompleteness: z._default(z.boolean(), false),
    groundChoice: MaybeText,
    groundText: MaybeText,
    /** The databank may know the person: an approval says which card is theirs. */
    asksCard: z._default(z.boolean(), false),
    cardChoice: MaybeText,
    reason: SomeText,
  })
  .check(
    z.refine(({ outcome, asksCard, cardChoice }) => outcome !== 'approved' || !asksCard || cardChoice !== '', {
      path: ['cardChoice'],
      error: 'registry.keep_one',
      // Told together with what else is missing, not after it.
      when: () => true,
    }),
    z.refine(({ outcome, groundChoice }) => outcome === 'approved' || groundChoice !== '', {
      path: ['groundChoice'],
      error: 'applications.ground_missing',
    }),
    z.refine(
      ({ outcome, groundChoice, groundText }) =>
        outcome === 'approved' || groundChoice !== ownGround || hasThreeLetters(groundText),
      { path: ['groundText'], error: 'applications.ground_missing' },
    ),
  );
export type DecisionForm = z.infer<typeof DecisionForm>;
