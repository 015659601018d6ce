import type { Facet } from '@cabinet/contracts/catalogue-search';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Checkboxes } from '#shared/ui/Choices.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Fieldset } from '#shared/ui/Field.tsx';
import { Columns } from '#shared/ui/layout.tsx';
import { TextInput } from '#shared/ui/TextInput.tsx';
import { type Asked, chosenIn, rangeSaid, withChosen, withRange } from '../asked.ts';
import { type RangeFacet, splitOptions, type ValuesFacet } from '../rules.ts';

interface Props<F extends Facet> {
  readonly facet: F;
  readonly asked: Asked;
  readonly onChange: (asked: Asked) => void;
  /** What is wrong with a control of this facet, by its id. */
  readonly errorAt: (id: string) => string | undefined;
}

/** Names the controls of a facet; an attribute may be called like a query word. */
export const facetId = ({ key, isAttribute }: Pick<Facet, 'key' | 'isAttribute'>): string =>
  `${isAttribute ? 'attribute' : 'filter'}-${key}`;

/** One thing to filter by: checkboxes with how many products each would leave, or two numbers. */
export function FacetField({ facet, ...rest }: Props<Facet>): ReactNode {
  return facet.kind === 'range' ? <Span {...rest} facet={facet} /> : <Values {...rest} facet={facet} />;
}

function Values({ facet, asked, onChange }: Props<ValuesFacet>): ReactNode {
  const text = useText('catalogue').results;
  const say = useBilingual();
  const { open, folded } = splitOptions(facet.options);
  const chosen = chosenIn(asked, facet);
  const id = facetId(facet);
  const boxes = (options: ValuesFacet['options'], key: string, label: string): ReactNode => (
    <Checkboxes
      id={key}
      name={key}
      label={label}
      choices={options.map(({ value, name, products }) => ({ value, text: text.option(say(name), products) }))}
      values={[...chosen]}
      onChange={(values) => {
        const others = chosen.filter((one) => !options.some(({ value }) => value === one));
        onChange(withChosen(asked, facet, [...others, ...values]));
      }}
    />
  );
  const name = say(facet.name);
  return (
    <>
      {boxes(open, id, name)}
      {folded.length > 0 && (
        <Disclosure summary={text.showAll(name, facet.options.length)}>
          {boxes(folded, `${id}-rest`, text.rest(name))}
        </Disclosure>
      )}
    </>
  );
}

function Span({ facet, asked, onChange, errorAt }: Props<RangeFacet>): ReactNode {
  const text = useText('catalogue').results;
  const say = useBilingual();
  const id = facetId(facet);
  const unit = say(facet.unit);
  const { language } = useLanguage();
  const number = (value: number): string => value.toLocaleString(language);
  const [from = '', to = ''] = rangeSaid(asked, facet).split('..');
  const change = (low: string, high: string): void =>
    onChange(withRange(asked, facet, low || high ? `${low}..${high}` : ''));
  const box = { inputMode: 'decimal', autoComplete: 'off', width: 'short' } as const;
  return (
    <Fieldset id={id} label={say(facet.name)}>
      <Columns>
        <TextInput
          {...box}
          id={`${id}-from`}
          label={text.from(unit)}
          hint={text.least(number(facet.least))}
          error={errorAt(`${id}-from`)}
          value={from}
          onChange={({ currentTarget }) => change(currentTarget.value, to)}
        />
        <TextInput
          {...box}
          id={`${id}-to`}
          label={text.to(unit)}
          hint={text.most(number(facet.most))}
          error={errorAt(`${id}-to`)}
          value={to}
          onChange={({ currentTarget }) => change(from, currentTarget.value)}
        />
      </Columns>
    </Fieldset>
  );
}
