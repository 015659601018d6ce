import type { Comparison, ProductCard } from '@cabinet/contracts/catalogue-products';
import { payInWords, whoPays } from '@cabinet/domain/who-pays';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Hint, Link } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { resultsAddress } from '../asked.ts';
import { comparisonAddress, numbersIn } from '../compared.ts';
import { comparisonQuery } from '../queries.ts';

/** E1: two to four products side by side; all of it in the address. */
export function ComparePage(): ReactNode {
  const text = useText('catalogue');
  const [address] = useSearchParams();
  const numbers = numbersIn(address.get('numbers'));
  const { compare } = text;
  if (numbers.length > 1) return <Beside numbers={numbers} onlyDiffering={address.get('only') === 'differences'} />;
  return (
    <Page title={compare.emptyTitle} breadcrumbs={[{ href: pathTo('catalogue'), text: text.title }]}>
      <p>{numbers.length === 1 ? compare.one : compare.empty}</p>
      <LinkButton href={resultsAddress({})}>{compare.back}</LinkButton>
    </Page>
  );
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly values: readonly string[];
}

const differs = ({ values }: Line): boolean => new Set(values).size > 1;

const useLines = ({ products, rows }: Comparison): Line[] => {
  const text = useText('catalogue');
  const say = useBilingual();
  const { money } = useFormats();
  const { compare } = text;
  const sum = (kopiykas: number | null, otherwise: string): string =>
    kopiykas === null ? otherwise : money(kopiykas / 100);
  const line = (key: string, name: string, value: (product: ProductCard) => string): Line => ({
    key,
    name,
    values: products.map(value),
  });
  const attributes = rows.map(({ key, name, values }) => ({
    key: `attribute ${key}`,
    name: say(name),
    values: values.map((value) => (value ? say(value) : compare.unsaid)),
  }));
  return [
    line('price', compare.price, ({ priceKopiykas }) => sum(priceKopiykas, text.product.ask)),
    line('limit', compare.limit, ({ limitKopiykas }) => sum(limitKopiykas, compare.unsaid)),
    line('own', compare.own, (product) => {
      const pays = whoPays(product);
      return pays ? payInWords(pays, compare.ownWords, (kopiykas) => money(kopiykas / 100)) : compare.unsaid;
    }),
    line('class', text.class, (product) => say(product.class.name)),
    line('maker', text.maker, ({ maker }) => say(maker.name)),
    ...attributes,
  ];
};

interface Props {
  readonly numbers: readonly number[];
  readonly onlyDiffering: boolean;
}

function Beside({ numbers, onlyDiffering }: Props): ReactNode {
  const text = useText('catalogue');
  const say = useBilingual();
  const { data: comparison } = useSuspenseQuery(comparisonQuery(numbers.join(',')));
  const { products } = comparison;
  const all = useLines(comparison);
  const lines = onlyDiffering ? all.filter(differs) : all;
  const { compare } = text;
  const own = comparisonAddress(numbers);
  const columns: Column<Line>[] = [
    { key: 'name', title: compare.attribute, rowHeader: true, cell: ({ name }) => name },
    ...products.map(({ number, name }, at) => ({
      key: String(number),
      title: say(name),
      cell: ({ values }: Line) => values[at],
    })),
  ];
  return (
    <Page title={compare.title(products.length)} breadcrumbs={[{ href: pathTo('catalogue'), text: text.title }]}>
      <Missing comparison={comparison} />
      <h2>{compare.productsTitle}</h2>
      <Products products={products} />
      <Link href={onlyDiffering ? own : `${own}&only=differences`}>
        {onlyDiffering ? compare.whole : compare.differing}
      </Link>
      <p role="status">{compare.shown(lines.length, all.length)}</p>
      {lines.length > 0 ? (
        <Table even caption={compare.caption} columns={columns} rows={lines} rowKey={({ key }) => key} />
      ) : (
        <InsetText>{compare.allSame}</InsetText>
      )}
      <Hint>{compare.keep}</Hint>
      <Actions>
        <Button look="secondary" onClick={() => print()}>
          {text.product.print}
        </Button>
      </Actions>
    </Page>
  );
}

/** What was to be compared and is not in the catalogue: the rest is compared without it. */
function Missing({ comparison: { products, missing } }: { readonly comparison: Comparison }): ReactNode {
  const text = useText('catalogue');
  if (missing.length === 0) return null;
  return (
    <InsetText>
      <p>{text.compare.missing(missing)}</p>
      {products.length > 1 ? (
        <Link href={comparisonAddress(products.map(({ number }) => number))}>{text.compare.without}</Link>
      ) : (
        <>
          <p>{text.compare.oneMore}</p>
          <Link href={resultsAddress({})}>{text.compare.back}</Link>
        </>
      )}
    </InsetText>
  );
}

function Products({ products }: Pick<Comparison, 'products'>): ReactNode {
  const text = useText('catalogue');
  const say = useBilingual();
  const numbers = products.map(({ number }) => number);
  return (
    <ul>
      {products.map(({ number, name, state }) => (
        <li key={number}>
          <Link href={pathTo('product', { number: String(number) })}>{say(name)}</Link>
          {state === 'discontinued' && ` (${text.notMade})`}{' '}
          <Link href={comparisonAddress(numbers.filter((one) => one !== number))}>
            {text.compare.removeOne(say(name))}
          </Link>
        </li>
      ))}
    </ul>
  );
}
