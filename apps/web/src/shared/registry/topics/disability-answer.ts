import { CardDisability, type Impairment } from '@cabinet/contracts/registry-card';
import * as z from 'zod/mini';
import { shaped, type TypedDisability, typedFrom } from '#shared/persons/disability-answer.ts';
import { orNull } from './typed.ts';

type Typed = {
  readonly term: string;
  readonly established: TypedDisability['disability'];
  readonly nextAssessmentOn: string;
  readonly impairments: Impairment[];
  readonly diagnosis: string;
};

const Disability = z.object({ term: z.enum(['none', 'until'], { error: 'field.choice' }), ...CardDisability.shape });

// The contract is what refuses a text that is none of its choices.
const asked = ({ term, established, nextAssessmentOn, impairments, diagnosis }: Typed) =>
  ({
    term,
    established: shaped(established, term),
    nextAssessmentOn: orNull(nextAssessmentOn),
    impairments,
    diagnosis: orNull(diagnosis),
  }) as z.input<typeof Disability>;

/** The last day is asked only of a disability that has one. */
export const DisabilityAnswer = z.pipe(z.transform(asked), Disability);

export const typedDisability = (value: CardDisability | null): Typed => {
  const { term, disability } = typedFrom(value?.established ?? null);
  return {
    term,
    established: disability,
    nextAssessmentOn: value?.nextAssessmentOn ?? '',
    impairments: [...(value?.impairments ?? [])],
    diagnosis: value?.diagnosis ?? '',
  };
};
