import { Disability, type Profile } from '@cabinet/contracts/persons';
import * as z from 'zod/mini';
import type { AnswerName } from '#shared/form/answer-path.ts';

/** Disability as a form holds it; `has` null: not answered yet. */
export type TypedDisability = {
  readonly has: boolean | null;
  readonly term: string;
  readonly disability: {
    readonly group: string;
    readonly subgroup: string;
    readonly causes: string[];
    readonly establishedOn: string;
    readonly validUntil: string;
    readonly document: {
      readonly kind: string;
      readonly number: string;
      readonly issuer: string;
      readonly issuedOn: string;
    };
  };
};

type Answers = TypedDisability['disability'];

/** The name of a box within a disability. */
export type DisabilityBox = AnswerName<Answers>;

/** What was asked of a disability. The form may leave out boxes that are empty, whatever their type says. */
export const shaped = ({ group, subgroup, causes, establishedOn, validUntil, document }: Answers, term: string) => ({
  group,
  subgroup: group === 'I' ? subgroup || null : null,
  causes,
  establishedOn: establishedOn || null,
  validUntil: term === 'until' ? (validUntil ?? '') : null,
  document: document.kind ? document : null,
});

const Answer = z.object({ has: z.boolean(), term: z.enum(['none', 'until']), disability: z.nullable(Disability) });

// The contract is what refuses a text that is none of its choices, so here every text passes.
const asked = ({ has, term, disability }: TypedDisability) =>
  (has === true
    ? { has, term, disability: shaped(disability, term) }
    : { has, term: 'none', disability: null }) as z.input<typeof Answer>;

/** What was not asked (no disability, no term, no document) is null whatever its boxes hold. */
export const DisabilityAnswer = z.pipe(z.transform(asked), Answer);

/** The boxes as they stand when the page opens. */
export const typedFrom = (disability: Profile['disability']): TypedDisability => ({
  has: disability ? true : null,
  term: disability ? (disability.validUntil ? 'until' : 'none') : '',
  disability: {
    group: disability?.group ?? '',
    subgroup: disability?.subgroup ?? '',
    causes: [...(disability?.causes ?? [])],
    establishedOn: disability?.establishedOn ?? '',
    validUntil: disability?.validUntil ?? '',
    document: {
      kind: disability?.document?.kind ?? '',
      number: disability?.document?.number ?? '',
      issuer: disability?.document?.issuer ?? '',
      issuedOn: disability?.document?.issuedOn ?? '',
    },
  },
});
