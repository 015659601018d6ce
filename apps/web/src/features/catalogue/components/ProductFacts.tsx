import type { ProductPage } from '@cabinet/contracts/catalogue-products';
import type { LimitPrice, TermOfUse } from '@cabinet/contracts/catalogue';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { resultsAddress } from '../asked.ts';
import { inAddress } from '../rules.ts';
import { Pays } from './Pays.tsx';

interface Props {
  readonly product: ProductPage;
}

/** What the maker asks and what the state pays at the most, in sentences. */
export function Money({ product }: Props): ReactNode {
  const text = useText('catalogue').product;
  const { money } = useFormats();
  const { priceKopiykas, dearestKopiykas, limitKopiykas, limitPrices, channel, state } = product;
  const varies = priceKopiykas !== dearestKopiykas;
  const sum = priceKopiykas === null ? null : money(priceKopiykas / 100);
  return (
    <>
      <h2>{text.moneyTitle}</h2>
      <p>{sum === null ? text.priceAsk : varies ? text.priceFromIs(sum) : text.priceIs(sum)}</p>
      {state === 'active' && <Pays product={product} />}
      {limitKopiykas === null && limitPrices.length > 0 && <LimitPrices prices={limitPrices} />}
      {limitPrices.length === 0 && channel === 'decree321' && <p>{text.noLimit}</p>}
    </>
  );
}

interface PricesProps {
  readonly prices: readonly LimitPrice[];
}

/** The most that is paid for each make, with the order that says so. */
export function LimitPrices({ prices }: PricesProps): ReactNode {
  const text = useText('catalogue').product;
  const say = useBilingual();
  const { money, date } = useFormats();
  const columns: Column<LimitPrice>[] = [
    {
      key: 'variant',
      title: text.limitVariant,
      rowHeader: true,
      cell: ({ variant }) => say(variant) || text.limitAny,
    },
    { key: 'sum', title: text.limitSum, numeric: true, cell: ({ kopiykas }) => money(kopiykas / 100) },
    { key: 'act', title: text.limitAct, cell: ({ act }) => act },
    {
      key: 'from',
      title: text.limitFrom,
      cell: ({ validFrom, validTo }) => (validTo ? text.limitTo(date(validFrom), date(validTo)) : date(validFrom)),
    },
  ];
  return <Table caption={text.limitsCaption} columns={columns} rows={prices} rowKey={({ id }) => id} />;
}

/** How often one is given; a guess is called one. */
export const useTermWords = (): ((term: TermOfUse) => string) => {
  const text = useText('catalogue').product;
  const say = useBilingual();
  return ({ quantity, years, basis, note }) =>
    [`${text.termIs(quantity, years)}.`, basis === 'assumed' && text.assumed, say(note)].filter(Boolean).join(' ');
};

/** What follows for whoever gets it, and under what names the papers know it. */
export function Rules({ product }: Props): ReactNode {
  const text = useText('catalogue');
  const say = useBilingual();
  const termWords = useTermWords();
  const { term, channel, returnable, group, cipher, maker } = product;
  const { code, name } = product.class;
  const given = channel === 'decree321';
  const rows = [
    { term: text.class, value: <a href={pathTo('productClass', { code: inAddress(code) })}>{say(name)}</a> },
    { term: text.maker, value: <a href={pathTo('maker', { makerId: maker.id })}>{say(maker.name)}</a> },
    ...(term ? [{ term: text.product.term, value: termWords(term) }] : []),
    ...(given
      ? [
          {
            term: text.product.returnable,
            value: returnable ? text.product.returnableYes : text.product.returnableNo,
          },
        ]
      : []),
    ...(group
      ? [{ term: text.product.group, value: <a href={resultsAddress({ group: [group.code] })}>{say(group.name)}</a> }]
      : []),
    { term: text.product.code, value: code },
    ...(cipher ? [{ term: text.product.cipher, value: cipher }] : []),
  ];
  return (
    <>
      <h2>{text.product.rulesTitle}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

/** All that is known of it, and what its makes differ by. */
export function Characteristics({ product: { allFacts, variants } }: Props): ReactNode {
  const text = useText('catalogue').product;
  const say = useBilingual();
  return (
    <>
      <h2>{text.factsTitle}</h2>
      {allFacts.length > 0 ? (
        <SummaryList rows={allFacts.map(({ name, value }) => ({ term: say(name), value: say(value) }))} />
      ) : (
        <p>{text.noFacts}</p>
      )}
      {variants.length > 0 && <Variants variants={variants} />}
    </>
  );
}

type Variant = ProductPage['variants'][number];

function Variants({ variants }: { readonly variants: readonly Variant[] }): ReactNode {
  const text = useText('catalogue').product;
  const say = useBilingual();
  const { money } = useFormats();
  // A column for each characteristic that any of them has of its own.
  const facts = new Map(variants.flatMap((variant) => variant.facts.map(({ key, name }) => [key, name] as const)));
  const factOf = (variant: Variant, key: string): string => {
    const fact = variant.facts.find((one) => one.key === key);
    return fact ? say(fact.value) : '–';
  };
  const columns: Column<Variant>[] = [
    { key: 'name', title: text.variant, rowHeader: true, cell: ({ name }) => say(name) },
    ...[...facts].map(([key, name]) => ({
      key,
      title: say(name),
      cell: (variant: Variant) => factOf(variant, key),
    })),
    { key: 'article', title: text.article, cell: ({ article }) => article ?? '–' },
    {
      key: 'price',
      title: text.variantPrice,
      numeric: true,
      cell: ({ priceKopiykas }) => (priceKopiykas === null ? text.ask : money(priceKopiykas / 100)),
    },
  ];
  const rowKey = ({ name, article }: Variant): string => `${name.uk} ${article}`;
  return (
    <>
      <h2>{text.variantsTitle}</h2>
      <Table caption={text.variantsCaption} columns={columns} rows={variants} rowKey={rowKey} />
    </>
  );
}
