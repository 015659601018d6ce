import type { Facet } from '@cabinet/contracts/catalogue-search';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Refusals } from '#shared/form/use-refusals.ts';
import { type Asked, askedFrom, type RangeFault, rangeFault, rangeSaid, step, typedRange, withRange } from './asked.ts';
import { facetId } from './components/FacetField.tsx';

/** What the address asks for. */
export const useAsked = (): Asked => {
  const [words] = useSearchParams();
  const address = words.toString();
  return useMemo(() => askedFrom(new URLSearchParams(address)), [address]);
};

interface Question {
  /** What stands in the form: as the address has it, with what was changed since. */
  readonly draft: Asked;
  readonly change: (asked: Asked) => void;
}

/** The form's own question; Back, Forward and links put that of the address in its place. */
export const useDraftQuestion = (asked: Asked): Question => {
  const [{ base, draft }, setState] = useState({ base: asked, draft: asked });
  const now = base === asked ? draft : asked;
  return { draft: now, change: (changed) => setState({ base: asked, draft: changed }) };
};

type Span = Extract<Facet, { kind: 'range' }>;

const sidesOf = (facet: Span, draft: Asked): readonly [from: string, to: string] => {
  const [from = '', to = ''] = rangeSaid(draft, facet).split('..');
  return [from, to];
};

interface Checked {
  readonly facets: readonly Facet[];
  readonly draft: Asked;
  readonly refusals: Refusals;
  readonly words: (facet: Span, fault: RangeFault) => string;
}

/** The question as it may stand in an address, from its beginning; null when a span cannot be, which is told then. */
export const checkedQuestion = ({ facets, draft, refusals, words }: Checked): Asked | null => {
  const spans = facets.filter((facet) => facet.kind === 'range');
  const errors = spans.flatMap((facet) => {
    const fault = rangeFault(...sidesOf(facet, draft));
    return fault ? [{ fieldId: `${facetId(facet)}-${fault.side}`, text: words(facet, fault) }] : [];
  });
  refusals.refuse(errors);
  if (errors.length > 0) return null;
  return spans.reduce<Asked>((asked, facet) => withRange(asked, facet, typedRange(...sidesOf(facet, asked))), {
    ...draft,
    q: draft.q.trim(),
    shown: step,
  });
};
