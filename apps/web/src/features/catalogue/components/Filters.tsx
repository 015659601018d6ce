import type { Facet, ProductsFound } from '@cabinet/contracts/catalogue-search';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Refusals } from '#shared/form/use-refusals.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { Select, TextInput } from '#shared/ui/TextInput.tsx';
import { type Asked, chosenIn, countFilters, orders, type RangeFault, rangeSaid, states } from '../asked.ts';
import { classQuery } from '../queries.ts';
import { firstFilters, inAddress, inOrder, isFirst, type RangeFacet } from '../rules.ts';
import { checkedQuestion, useDraftQuestion } from '../use-question.ts';
import { FacetField } from './FacetField.tsx';

interface Props {
  readonly asked: Asked;
  readonly facets: ProductsFound['facets'];
  readonly refusals: Refusals;
  readonly onApply: (asked: Asked) => void;
}

/** Where the results begin, for the link past the form. */
export const resultsId = 'found';

// The width at which WithFilters puts its first child beside the second.
const isBeside = (): boolean => matchMedia('(min-width: 52rem)').matches;

/** Search and every filter in one form; nothing on the page moves until it is applied. Folded on a phone. */
export function Filters(props: Props): ReactNode {
  const text = useText('catalogue').results;
  const [open] = useState(isBeside);
  return (
    <search aria-label={text.filtersLabel}>
      <Disclosure summary={text.filters(countFilters(props.asked))} open={open}>
        <FilterForm {...props} />
      </Disclosure>
    </search>
  );
}

/** How much of one facet holds. */
const countIn = (asked: Asked, facet: Facet): number =>
  facet.kind === 'range' ? Number(rangeSaid(asked, facet) !== '') : chosenIn(asked, facet).length;

const useFaultWords = (): ((facet: RangeFacet, fault: RangeFault) => string) => {
  const { faults } = useText('catalogue').results;
  const say = useBilingual();
  const { language } = useLanguage();
  const number = (value: number): string => value.toLocaleString(language);
  return ({ name, most }, { side, why, from }) =>
    why === 'order' ? faults.order(say(name), from) : faults.number[side](say(name), number(most));
};

function FilterForm({ asked, facets, refusals, onApply }: Props): ReactNode {
  const text = useText('catalogue').results;
  const say = useBilingual();
  const { draft, change } = useDraftQuestion(asked);
  const faultWords = useFaultWords();
  const apply = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const question = checkedQuestion({ facets, draft, refusals, words: faultWords });
    if (question) onApply(question);
  };
  const shared = { asked: draft, onChange: change, errorAt: refusals.at };
  const { shown, more } = firstFilters(inOrder(facets), (facet) => countIn(asked, facet) > 0);
  const folded = (facet: Facet): ReactNode => {
    const count = countIn(asked, facet);
    return (
      <Disclosure
        key={`${facet.isAttribute} ${facet.key}`}
        summary={text.folded(say(facet.name), count)}
        open={count > 0}
      >
        <FacetField facet={facet} {...shared} />
      </Disclosure>
    );
  };
  return (
    <form noValidate onSubmit={apply}>
      <Link href={`#${resultsId}`}>{text.skip}</Link>
      <TextInput
        id="catalogue-words"
        type="search"
        label={text.searchLabel}
        maxLength={200}
        value={draft.q}
        onChange={({ currentTarget }) => change({ ...draft, q: currentTarget.value })}
      />
      <ClassField asked={asked} draft={draft} facets={facets} onChange={change} />
      {shown.filter(isFirst).map((facet) => (
        <FacetField key={facet.key} facet={facet} {...shared} />
      ))}
      {shown.filter((facet) => !isFirst(facet)).map(folded)}
      {more.length > 0 && <Disclosure summary={text.more(more.length)}>{more.map(folded)}</Disclosure>}
      <StateAndOrder draft={draft} onChange={change} />
      <Actions>
        <Button type="submit">{text.apply}</Button>
      </Actions>
    </form>
  );
}

interface ClassProps {
  readonly asked: Asked;
  readonly draft: Asked;
  readonly facets: ProductsFound['facets'];
  readonly onChange: (asked: Asked) => void;
}

/** The chosen class, those above it to go back to, and those one step below with their counts. */
function ClassField({ asked, draft, facets, onChange }: ClassProps): ReactNode {
  const text = useText('catalogue');
  const say = useBilingual();
  const { data: own } = useQuery({ ...classQuery(asked.class), enabled: asked.class !== '' });
  const facet = facets.find(({ key, isAttribute }) => key === 'class' && !isAttribute);
  const below = facet?.kind === 'values' ? facet.options : [];
  const above = own ? [...own.path, own] : [];
  const options = [
    { value: '', text: text.results.everyClass },
    ...above.map(({ code, name }) => ({ value: inAddress(code), text: say(name) })),
    ...below.map(({ value, name, products }) => ({
      value: inAddress(value),
      text: text.results.option(say(name), products),
    })),
  ];
  // While the name of the class is on its way the choice must not be lost.
  const isKnown = options.some(({ value }) => value === draft.class);
  return (
    <Select
      id="catalogue-class"
      label={text.class}
      options={isKnown ? options : [...options, { value: draft.class, text: draft.class }]}
      empty={false}
      value={draft.class}
      onChange={({ currentTarget }) => onChange({ ...draft, class: currentTarget.value })}
    />
  );
}

interface DraftProps {
  readonly draft: Asked;
  readonly onChange: (asked: Asked) => void;
}

function StateAndOrder({ draft, onChange }: DraftProps): ReactNode {
  const text = useText('catalogue');
  return (
    <>
      <Select
        id="catalogue-state"
        label={text.results.state}
        options={states.map((value) => ({ value, text: text.states[value] }))}
        empty={false}
        value={draft.state}
        onChange={({ currentTarget }) =>
          onChange({ ...draft, state: states.find((one) => one === currentTarget.value) ?? 'active' })
        }
      />
      <Select
        id="catalogue-order"
        label={text.results.order}
        options={orders.map((value) => ({ value, text: text.results.orders[value] }))}
        empty={false}
        value={draft.sort}
        onChange={({ currentTarget }) =>
          onChange({ ...draft, sort: orders.find((one) => one === currentTarget.value) ?? 'relevance' })
        }
      />
    </>
  );
}
